import {defineConfig} from 'vitest/config'
import {browser} from './vitest.config.ts'

export default defineConfig({
  test: {
    include: [browser],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
