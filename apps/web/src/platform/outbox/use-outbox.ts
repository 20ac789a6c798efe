import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { outbox } from './browser-outbox';
import type { OutboxEntry, OutboxStatus } from './entry';

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

/** What waits and what was refused, for all subjects that begin with the prefix; oldest first. */
export function useOutboxEntries(prefix: string): { pending: OutboxEntry[]; refused: OutboxEntry[] } {
  // Text, because a store's snapshot has to be equal to itself while nothing changes.
  const snapshot = useSyncExternalStore(
    outbox.notifier.subscribe,
    useCallback(() => JSON.stringify([outbox.pending(prefix), outbox.refused(prefix)]), [prefix]),
  );
  return useMemo(() => {
    const [pending, refused] = JSON.parse(snapshot) as [OutboxEntry[], OutboxEntry[]];
    return { pending, refused };
  }, [snapshot]);
}
