import { defineConfig, defaultServerConditions } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  ssr: { resolve: { conditions: ['@lidzgaita/source', ...defaultServerConditions] }, noExternal: [/^@lidzgaita\//] },
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node20',
    minify: false,
    sourcemap: true,
    emptyOutDir: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { main: 'src/main.ts', cli: 'src/cli.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
