import {execFile} from 'node:child_process'
import {join} from 'node:path'
import {promisify} from 'node:util'
import type {TestProject} from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Why dist/ could not be built; empty when it was. */
    readonly buildError: string
  }
}

/**
 * Builds dist/ once before a run (and before each rerun of a watch), so that no test ever meets an old program.
 * A failed build fails the tests that need the program, and no others.
 */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('buildError', await build())
  project.onTestsRerun(async () => void (await build()))
}

async function build(): Promise<string> {
  try {
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, '..', '..', 'scripts', 'build.mjs')])
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
