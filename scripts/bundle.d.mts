import type {BuildOptions} from 'esbuild'

export function bundleOptions(root: string, options?: {readonly stockInk?: boolean}): BuildOptions
