import { defineConfig } from 'vitest/config';
import api from './apps/api/vitest.config.ts';
import test from './test/vitest.config.ts';

/** Everything that Vitest runs. Projects inside a project's own configuration are not looked into, so they are listed. */
export default defineConfig({
  test: { maxWorkers: 2, projects: ['libs/*/vitest.config.ts', 'apps/web/vitest.config.ts', ...(api.test?.projects ?? []), ...(test.test?.projects ?? [])] },
});
