import { join } from 'node:path';
import { defaultClientConditions, defineConfig } from 'vite';
import { precompress } from './build/precompress.ts';
import { singleFile } from './build/single-file.ts';

const source = join(import.meta.dirname, 'src/verifier');

/** The page that checks certificates without a network: one file beside the web app. */
export default defineConfig({
  root: source,
  publicDir: false,
  plugins: [singleFile(join(source, 'page.html'), 'bezsaistes-parbaude.html'), precompress([])],
  resolve: { conditions: ['@lidzgaita/source', ...defaultClientConditions] },
  build: {
    outDir: join(import.meta.dirname, 'dist'),
    emptyOutDir: false,
    target: ['chrome80', 'safari14', 'firefox78'],
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: { input: join(source, 'page.ts'), output: { format: 'iife', codeSplitting: false } },
  },
});
