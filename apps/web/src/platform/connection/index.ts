export { connection, reportReached, reportUnreachable, tryNow, watchConnection } from './connection';
export { useReachable } from './use-reachable';
