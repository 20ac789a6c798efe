/** A write that the server has not confirmed yet. It is kept on this device until there is a receipt or a refusal. */
export interface OutboxEntry {
  /** Client-made, and sent along: the same key twice is one write. */
  key: string;
  /** Which registered sender knows how to send the payload. */
  kind: string;
  /** What the write is about, for example one question of an attempt. Entries of a subject go in order. */
  subject: string;
  /** The person who made it; nobody else's session ever sends it. */
  owner: string;
  payload: unknown;
  order: number;
  madeAt: string;
  refusal?: OutboxRefusal;
}

export interface OutboxRefusal {
  code: string;
  params?: Record<string, unknown> | null;
}

export interface OutboxReceipt {
  savedAt: string;
  /** What the server answered, for whoever made the entry. Not kept after a reload. */
  data?: unknown;
}

export type OutboxAnswer = { receipt: OutboxReceipt } | { refusal: OutboxRefusal };

export interface OutboxSender<Payload> {
  kind: string;
  /** Sends once. Throwing means "nothing is known", and the entry is sent again later. */
  send(payload: Payload, key: string): Promise<OutboxAnswer>;
  /** When given, a waiting older entry of the subject melts into the newer one instead of queueing before it. */
  merge?(older: Payload, newer: Payload): Payload;
  /** Each entry builds on the one before it: when one is refused, those that wait behind it are refused with it. */
  chained?: boolean;
}

/** What a screen may say about a subject. `saved` comes from the server only. */
export type OutboxStatus =
  | { state: 'idle' }
  | { state: 'sending'; since: string }
  | { state: 'waiting'; since: string; durable: boolean }
  | { state: 'saved'; savedAt: string; data?: unknown }
  | { state: 'refused'; key: string; refusal: OutboxRefusal };
