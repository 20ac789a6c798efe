import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/** One after another and nothing beside them: each starts whole products. */
const alone = { maxWorkers: 1, sequence: { groupOrder: 2 } };
const shared = { root: import.meta.dirname, ssr: { resolve: { conditions: ['@lidzgaita/source', ...defaultServerConditions] } } };

export default defineConfig({
  test: {
    projects: [
      { ...shared, test: { name: 'boundaries', include: ['boundaries/*.spec.ts'], testTimeout: 60_000 } },
      { ...shared, test: { name: 'api', ...alone, include: ['api/*.spec.ts'], testTimeout: 240_000, hookTimeout: 240_000 } },
      { ...shared, test: { name: 'faults', ...alone, include: ['faults/*.spec.ts'], testTimeout: process.env['KILLS'] ? 3_600_000 : 120_000, hookTimeout: 240_000 } },
    ],
  },
});
