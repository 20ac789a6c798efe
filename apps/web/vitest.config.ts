import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { catalogues } from './build/catalogues.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [catalogues(import.meta.dirname)],
  resolve: { conditions: ['@lidzgaita/source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['@lidzgaita/source', 'module', 'node', 'development|production'] } },
  test: { environment: 'node', include: ['src/**/*.spec.{ts,tsx}', 'build/**/*.spec.ts'], env: { TZ: 'UTC' }, testTimeout: 60_000 },
});
