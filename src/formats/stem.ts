import type {ArticleId} from '../core/article.ts'
import {fnv1a64} from './hash.ts'

/** Code points of a stem: less than 255 bytes with a hash and an extension, whatever the script. */
const longest = 55

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/**
 * A file name without extension for each article, in the same order: letters, digits, `_`, `.` and `-` of its id, without `.txt` or
 * `.md`. A hash of the id stands behind it where that does not tell the article apart, also on disks that take capitals and small
 * letters for the same. None is a name that Windows keeps for itself.
 */
export function stems(ids: readonly ArticleId[]): readonly string[] {
  const taken = new Set<string>()
  return ids.map(id => {
    const whole = id.replace(/\.(?:txt|md)$/i, '').normalize('NFC')
    const plain = Array.from(whole.replace(/[^\p{L}\p{N}\p{M}_.-]+/gu, '_')).slice(0, longest).join('').replace(/^[^\p{L}\p{N}_]+/u, '').replace(/\.+$/, '')
    const name = plain === '' || reserved.test(plain) ? `_${plain}` : plain
    let stem = name === whole && !taken.has(name.toLowerCase()) ? name : `${name}-${fnv1a64(id).slice(0, 8)}`
    while (taken.has(stem.toLowerCase())) stem += '_'
    taken.add(stem.toLowerCase())
    return stem
  })
}
