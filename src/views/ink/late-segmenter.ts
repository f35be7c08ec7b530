/** A segmenter that is made when it is first asked: the first one of a process reads tables for as long as several frames take. */
export function lateSegmenter(...given: ConstructorParameters<typeof Intl.Segmenter>): Pick<Intl.Segmenter, 'segment'> {
  let segmenter: Intl.Segmenter | undefined
  return {segment: text => (segmenter ??= new Intl.Segmenter(...given)).segment(text)}
}
