import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { catalogues } from './build/catalogues.ts';
import { documentIds } from './build/document-ids.ts';
import { precompress } from './build/precompress.ts';

const api = process.env['API_URL'] ?? 'http://127.0.0.1:4000';
const proxied = ['/graphql', '/content', '/certificates', '/own-data', '/programmes', '/worklist', '/health', '/issuers', '/status', '/api', '/achievements'];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), catalogues(import.meta.dirname), documentIds(), precompress()],
  resolve: { conditions: ['@lidzgaita/source', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What is shared weighs a few hundred bytes a file: together it is three requests instead of fifty.
        codeSplitting: {
          groups: [
            { name: 'platform', test: /src\/(platform|generated)\//, minShareCount: 2 },
            { name: 'icons', test: /node_modules\/lucide-react/ },
            { name: 'parts', test: /libs\/ui\/src\/(?!menu|combo-box)/, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', port: 5173, proxy: Object.fromEntries(proxied.map((path) => [path, api])) },
});
