import {expect, it, vi} from 'vitest'
import {lateSegmenter} from '../../../src/views/ink/late-segmenter.ts'

it('a late segmenter is made once, when it is first asked, and divides as any other', () => {
  const {Segmenter} = Intl
  const made = vi.spyOn(Intl, 'Segmenter').mockImplementation(function make(...given) {
    return new Segmenter(...given)
  })
  const segmenter = lateSegmenter(undefined, {granularity: 'grapheme'})
  expect(made).not.toHaveBeenCalled()
  const parts = (text: string): string[] => Array.from(segmenter.segment(text), ({segment}) => segment)
  expect(parts('a\u0301字👩‍⚕️')).toEqual(['a\u0301', '字', '👩‍⚕️'])
  expect(parts('二')).toEqual(['二'])
  expect(made).toHaveBeenCalledTimes(1)
  made.mockRestore()
})
