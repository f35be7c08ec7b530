import type {Script} from '../article.ts'
import {scriptOfUnits} from './script-pairs.ts'

/** From this share of the deciding characters on, the rarer script makes a text mixed. */
const mixedShare = 0.2

/** The script of a text, by the characters that belong to one script alone; `unknown` when there is none. */
export function scriptOf(text: string): Script {
  const scripts = scriptOfUnits()
  let simplified = 0
  let traditional = 0
  for (let at = 0; at < text.length; at++) {
    const script = scripts[text.charCodeAt(at)]
    if (script === 1) simplified++
    else if (script === 2) traditional++
  }
  const rarer = Math.min(simplified, traditional)
  if (simplified + traditional === 0) return 'unknown'
  if (rarer >= mixedShare * (simplified + traditional)) return 'mixed'
  return simplified > traditional ? 'simplified' : 'traditional'
}
