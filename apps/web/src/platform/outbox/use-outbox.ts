import { useCallback, useSyncExternalStore } from 'react';
import { outbox } from './browser-outbox';
import type { OutboxStatus } from './entry';

/** What may be said about a subject: nothing, sending, waiting on this device, saved, or refused. */
export function useOutboxStatus(subject: string): OutboxStatus {
  return useSyncExternalStore(
    outbox.notifier.subscribe,
    useCallback(() => outbox.status(subject), [subject]),
  );
}

/** How many writes wait on this device; all of them, or those whose subject begins with the prefix. */
export function useWaiting(prefix = ''): number {
  return useSyncExternalStore(
    outbox.notifier.subscribe,
    useCallback(() => outbox.pending(prefix).length, [prefix]),
  );
}
