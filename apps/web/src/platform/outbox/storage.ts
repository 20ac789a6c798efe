import { createStore, del, set, values } from 'idb-keyval';
import type { OutboxEntry } from './entry';

export interface OutboxStorage {
  all(): Promise<OutboxEntry[]>;
  put(entry: OutboxEntry): Promise<void>;
  remove(key: string): Promise<void>;
}

/** One record per entry, so that two tabs never overwrite each other's list. */
export function browserStorage(): OutboxStorage {
  const store = createStore('lidzgaita-outbox', 'entries');
  return {
    all: () => values<OutboxEntry>(store),
    put: (entry) => set(entry.key, entry, store),
    remove: (key) => del(key, store),
  };
}
