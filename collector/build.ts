/**
 * Bundles what runs, into dist: two thousand small modules, most of them of libraries, take over half a second to load
 * one by one, and their whole source stays in memory: docs/decisions/0012.
 */
import { join } from 'node:path'
import { build } from 'vite'

/** What is started or imported by its name; a thread lies beside what starts it. */
const ENTRIES = [
  'main.ts',
  'cli.ts',
  'index.ts',
  'store/sqlite/query-thread.ts',
  'store/sqlite/write-thread.ts',
  'opendata/edition-lines-thread.ts',
]

/** What loads files of its own from beside its code: a compiled part, the page of the API's documentation. */
const NOT_BUNDLED = ['better-sqlite3', '@fastify/swagger-ui']

await build({
  configFile: false,
  root: import.meta.dirname,
  logLevel: 'warn',
  ssr: { noExternal: true, external: NOT_BUNDLED },
  build: {
    ssr: true,
    target: 'node24',
    minify: false,
    // The declarations lie there too.
    emptyOutDir: false,
    rolldownOptions: {
      input: ENTRIES.map((entry) => join('src', entry)),
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        // One character beyond Latin-1, and Node keeps the whole of a file with two bytes a character.
        charset: 'ascii',
        comments: false,
      },
    },
  },
})
