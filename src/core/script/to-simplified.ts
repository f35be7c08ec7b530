import {configs} from 'opencc-js/preset/t2cn'
import type {Chain} from './chain.ts'

/** OpenCC's `t2s`; its dictionaries are a sixth of what a session loads, and one that only reads may never need them. */
export const toSimplified = (): Chain | undefined => configs['t2s']
