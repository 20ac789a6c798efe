import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The catalogue of parts. `base: './'` lets the build open from any folder. */
export default defineConfig({
  root: `${import.meta.dirname}/catalogue`,
  base: './',
  plugins: [react(), tailwindcss()],
  server: { port: 5199, strictPort: true },
  preview: { port: 5199, strictPort: true },
  build: { outDir: `${import.meta.dirname}/dist/catalogue`, emptyOutDir: true, assetsInlineLimit: 0 },
});
