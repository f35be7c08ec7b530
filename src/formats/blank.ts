const blank = /^[\p{White_Space}\u001c-\u001f]$/u

/** True when the unit at `at` is what Python's `str.isspace()` calls a blank; all of those are in the BMP, and none is a common 汉字. */
export function isBlankAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return !(unit >= 0x4e00 && unit <= 0x9fff) && blank.test(text.charAt(at))
}
