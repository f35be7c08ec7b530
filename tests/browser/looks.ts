import type {Rgb} from '../../src/views/rgb.ts'
import {contrast} from '../views/contrast.ts'

/** Colours of one element as the browser worked them out: `edge` is its underline, `around` what that lies on outside. */
export interface Looks {
  readonly what: string
  readonly ink: string
  readonly ground: string
  readonly around: string
  readonly edge?: string
}

/** Runs in the page: the looks of every element with text of its own and of every mark. */
export const looksIn = `(() => {
  const ground = element => {
    const colour = getComputedStyle(element).backgroundColor
    return colour !== 'rgba(0, 0, 0, 0)' || !element.parentElement ? colour : ground(element.parentElement)
  }
  const own = element => Array.from(element.childNodes).some(node => node.nodeType === 3 && node.data.trim() !== '')
  return Array.from(document.body.querySelectorAll('*')).filter(element => element.localName === 'mark' || own(element)).map(element => {
    const {color, borderBottomColor} = getComputedStyle(element)
    const edge = element.localName === 'mark' ? {edge: borderBottomColor} : {}
    return {what: element.localName + ' ' + element.className, ink: color, ground: ground(element), around: ground(element.parentElement), ...edge}
  })
})()`

/** Contrast of two colours as `getComputedStyle` writes them: `rgb(0, 0, 0)`, or `color(srgb 0 0 0)` with channels from 0 to 1. */
export const ratio = (one: string, other: string): number => contrast(rgb(one), rgb(other))

function rgb(colour: string): Rgb {
  const channels = colour.match(/\d+(?:\.\d+)?(?:e-\d+)?/g)!.slice(0, 3).map(Number)
  const scale = colour.startsWith('color(srgb ') ? 255 : 1
  if (channels.length !== 3 || !/^(?:rgb\(|color\(srgb )/.test(colour)) throw new Error(`no opaque colour: ${colour}`)
  return `#${channels.map(channel => Math.round(channel * scale).toString(16).padStart(2, '0')).join('')}`
}
