import {defineConfig} from 'vitest/config'
import ClosingLine from './test/closing-line.js'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', new ClosingLine()],
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
})
