export { startCluster, freePort, type Cluster, type ClusterOptions } from './cluster.js';
