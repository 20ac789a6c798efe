import 'reflect-metadata';
import { startTestCluster } from '@lidzgaita/testing';
import type { TestProject } from 'vitest/node';
import { migrate } from './src/platform/database/migrate.js';

declare module 'vitest' {
  interface ProvidedContext {
    clusterUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const cluster = await startTestCluster(migrate);
  project.provide('clusterUrl', cluster.url);
  return () => cluster.stop();
}
