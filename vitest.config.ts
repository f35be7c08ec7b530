import {availableParallelism} from 'node:os'
import {configDefaults, defineConfig} from 'vitest/config'

/** What takes a minute by itself: `npm run test:hostile`. */
export const hostile = 'tests/hostile/**/*.test.ts'

/** What needs a browser: `npm run test:browser`. */
export const browser = 'tests/browser/**/*.test.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, hostile, browser],
    globalSetup: ['tests/helpers/build.ts'],
    testTimeout: 30_000,
    // Much of the time a test waits for a program that it has started: on two cores two files at a time take little more than half as long.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
