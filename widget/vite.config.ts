import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    outDir: 'dist/browser',
    // Older browsers have no constructed style sheets: there the link stays.
    target: 'es2020',
    // prompt.css says by itself what older browsers get: rewritten for them, it would grow.
    cssTarget: 'esnext',
    rolldownOptions: {
      input: 'src/v1.ts',
      output: {
        // One classic script: the tag to paste has no type="module".
        format: 'iife',
        entryFileNames: '[name].js',
        // A byte order mark: the accents come through in an ISO-8859-1 page too, whatever server sends the copy.
        postBanner: '\uFEFF',
      },
    },
  },
})
