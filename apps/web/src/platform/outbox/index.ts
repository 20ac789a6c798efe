export { enqueue, outbox, registerSender } from './browser-outbox';
export type { OutboxAnswer, OutboxEntry, OutboxReceipt, OutboxRefusal, OutboxSender, OutboxStatus } from './entry';
export { SaveNote } from './save-note';
export { useOutboxEntries, useOutboxStatus, useWaiting } from './use-outbox';
