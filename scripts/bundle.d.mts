import type {BuildOptions} from 'esbuild'

export function bundleOptions(root: string, options?: {readonly stockInk?: boolean; readonly withInk?: boolean}): BuildOptions
