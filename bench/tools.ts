import {execFileSync} from 'node:child_process'

/** A program to measure against. */
export interface Tool {
  readonly command: string
  /** Debian's package. */
  readonly package: string
}

export const tools = {
  ripgrep: {command: 'rg', package: 'ripgrep'},
  fzf: {command: 'fzf', package: 'fzf'},
  sqlite: {command: 'sqlite3', package: 'sqlite3'},
  less: {command: 'less', package: 'less'},
} satisfies Record<string, Tool>

/** The first line of what it says about its version. Throws with words on what to install when it is not there. */
export function versionOf({command, package: name}: Tool): string {
  try {
    return execFileSync(command, ['--version'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).split('\n')[0]?.trim() ?? ''
  } catch {
    throw new Error(`${command} is not installed: apt-get install ${name}`)
  }
}

/** Name and version of each tool, or what is missing. */
export function toolsHere(): readonly string[] {
  return Object.values(tools).map(tool => {
    try {
      const version = /\d+(?:\.\d+)+|\d+/.exec(versionOf(tool))?.[0] ?? ''
      return `${tool.package} ${version}`
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  })
}
