import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** What a browser loads: the script of the tag; and with `--mode form`, what that script asks for after the first vote. */
export default defineConfig(({ mode }) => ({
  // Preact's own makes its nodes a second time beside `createElement`.
  resolve: {
    alias: { 'preact/jsx-runtime': fileURLToPath(new URL('src/form/jsx-runtime.ts', import.meta.url)) },
  },
  build: {
    outDir: 'dist/browser',
    // One beside the other.
    emptyOutDir: mode !== 'form' && mode !== 'dialog',
    // Older browsers lack what the prompt needs (constructed style sheets, `AbortSignal.timeout`): there the link stays.
    target: 'es2022',
    // The style sheets say by themselves what older browsers get: rewritten for them, they would grow.
    cssTarget: 'esnext',
    ...(mode === 'form' || mode === 'dialog'
      ? {
          rolldownOptions: {
            optimization: { inlineConst: { mode: 'all' as const, pass: 3 } },
            input: mode === 'form' ? 'src/converse.tsx' : 'src/open-on-click.ts',
            // The loader calls it by its name.
            preserveEntrySignatures: 'strict' as const,
            output: { entryFileNames: `${mode}.js` },
          },
        }
      : {
          // One classic script: the tag to paste has no type="module". As a library: else Vite wraps the import() in a
          // helper that has nothing to preload here.
          lib: { entry: 'src/v1.ts', formats: ['iife' as const], name: 'monavis', fileName: () => 'v1.js' },
          // A byte order mark: the accents come through in an ISO-8859-1 page too, whatever server sends the copy.
          rolldownOptions: {
            optimization: { inlineConst: { mode: 'all' as const, pass: 3 } },
            output: { postBanner: '\uFEFF' },
          },
        }),
  },
}))
