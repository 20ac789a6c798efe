import { useSyncExternalStore } from 'react';
import { connection } from './connection';

export function useReachable(): boolean {
  return useSyncExternalStore(connection.subscribe, connection.get);
}
