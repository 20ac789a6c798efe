import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  ssr: { resolve: { conditions: ['@lidzgaita/source', 'module', 'node', 'development|production'] } },
  test: { environment: 'node', include: ['src/**/*.spec.ts'], env: { TZ: 'UTC' }, isolate: false, testTimeout: 60_000 },
});
