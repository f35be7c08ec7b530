import {defineConfig} from 'vitest/config'
import {hostile} from './vitest.config.ts'

export default defineConfig({
  test: {
    include: [hostile],
    globalSetup: ['tests/helpers/build.ts'],
    testTimeout: 300_000,
    // Most of the time a session in a terminal waits for a key.
    maxWorkers: 2,
  },
})
