import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Nearly every test starts a service, threads or processes of which load the same hundreds of files: Node keeps what
// it has compiled of them, by their content, for all of them and for the next run.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('node_modules/.cache/node', import.meta.url))

export default defineConfig({
  // Preact's JSX for files that no package's tsconfig covers, such as the tests themselves.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Named one by one: dist holds no tests, and tests/bench measures, it does not assert.
    include: ['*/src/**/*.test.{ts,tsx}', 'examples/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'tests/bench/**'],
    globalSetup: 'tests/support/set-up.ts',
    // A browser's first page on two busy cores takes seconds, not the default five in all.
    testTimeout: 60_000,
    hookTimeout: 30_000,
    // Nor does it answer within the default second.
    expect: { poll: { timeout: 15_000 } },
    // Vitest leaves one core to itself, which on two means one file at a time; ours mostly wait for a disk or a
    // browser: one more than there are cores.
    maxWorkers: availableParallelism() + 1,
  },
})
