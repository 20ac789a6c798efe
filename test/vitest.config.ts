import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const shared = { root: import.meta.dirname, ssr: { resolve: { conditions: ['@lidzgaita/source', ...defaultServerConditions] } } };

export default defineConfig({
  test: {
    projects: [
      { ...shared, test: { name: 'boundaries', include: ['boundaries/*.spec.ts'], testTimeout: 60_000 } },
      { ...shared, test: { name: 'api', include: ['api/*.spec.ts'], testTimeout: 240_000, hookTimeout: 240_000 } },
      { ...shared, test: { name: 'faults', include: ['faults/*.spec.ts'], testTimeout: process.env['KILLS'] ? 3_600_000 : 120_000, hookTimeout: 240_000 } },
    ],
  },
});
