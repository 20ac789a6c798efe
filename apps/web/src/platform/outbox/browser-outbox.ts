import { connection } from '../connection';
import { getKnownViewer } from '../session';
import type { OutboxSender } from './entry';
import { type Draft, Outbox } from './outbox';
import { browserStorage } from './storage';

const retryAfter = 5_000;

/** The one outbox of this page. */
export const outbox = new Outbox({
  storage: browserStorage(),
  online: connection.get,
  owner: getKnownViewer,
  now: () => new Date().toISOString(),
  exclusively: (work) => (navigator.locks ? navigator.locks.request('lidzgaita-outbox', work) : work()),
  later: (retry) => void setTimeout(retry, retryAfter),
});

connection.subscribe(() => {
  if (connection.get()) void outbox.flush();
});

export function registerSender<Payload>(sender: OutboxSender<Payload>): void {
  outbox.register(sender);
}

export function enqueue<Payload>(draft: Draft<Payload>): Promise<void> {
  return outbox.enqueue(draft);
}
