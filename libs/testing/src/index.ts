export { cloneDatabase, startTestCluster, TEMPLATE, type TestCluster } from './test-cluster.js';
