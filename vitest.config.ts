import {configDefaults, defineConfig} from 'vitest/config'

/** What takes a minute by itself: `npm run test:hostile`. */
export const hostile = 'tests/hostile/**/*.test.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, hostile],
    globalSetup: ['tests/helpers/build.ts'],
    testTimeout: 30_000,
  },
})
