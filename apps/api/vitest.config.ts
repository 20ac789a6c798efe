import { defineConfig } from 'vitest/config';
import { defaultServerConditions } from 'vite';

const shared = {
  root: import.meta.dirname,
  ssr: { resolve: { conditions: ['@lidzgaita/source', ...defaultServerConditions] } },
  // Vite prefers index.mjs, Node index.js: without this there would be two copies of graphql, strangers to each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
};
const env = { TZ: 'UTC' };

export default defineConfig({
  test: {
    projects: [
      { ...shared, test: { name: 'unit', environment: 'node', env, include: ['src/**/*.spec.ts'], testTimeout: 60_000 } },
      {
        ...shared,
        test: {
          name: 'integration',
          environment: 'node',
          env,
          include: ['src/**/*.int-spec.ts'],
          globalSetup: ['global-setup.ts'],
          pool: 'forks',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
