import type {Plugin} from 'esbuild'

export function syncYoga(): Plugin
