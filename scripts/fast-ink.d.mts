import type {Plugin} from 'esbuild'

export function changed(file: string, text: string): string
export function fastInk(root: string, needed?: boolean): Plugin
