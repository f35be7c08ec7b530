import type {Plugin} from 'esbuild'

export const late: Readonly<Record<string, readonly string[]>>
export function lateParts(root: string): Plugin
export function loadedInPlace(text: string): string
