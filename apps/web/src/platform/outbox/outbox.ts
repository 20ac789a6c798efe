import type { OutboxAnswer, OutboxEntry, OutboxRefusal, OutboxSender, OutboxStatus } from './entry';
import { Notifier } from './notifier';
import type { OutboxStorage } from './storage';

export interface OutboxSurroundings {
  storage: OutboxStorage;
  /** Whether sending makes sense now: reachable. */
  online(): boolean;
  /** Who is signed in. */
  owner(): string | undefined;
  now(): string;
  /** Runs the work while no other tab runs it. */
  exclusively(work: () => Promise<void>): Promise<void>;
  /** Calls back after a while, because something could not be sent. */
  later(retry: () => void): void;
}

export interface Draft<Payload> {
  kind: string;
  subject: string;
  key: string;
  payload: Payload;
}

/** Keeps writes until the server has answered, and sends them in order per subject. */
export class Outbox {
  readonly notifier = new Notifier();
  private readonly entries = new Map<string, OutboxEntry>();
  private readonly statuses = new Map<string, OutboxStatus>();
  private readonly unkept = new Set<string>();
  /** On the way into the storage. */
  private readonly keeping = new Set<string>();
  /** Done with, though a read of the storage that is under way may still bring them back. */
  private readonly gone = new Set<string>();
  private readonly inFlight = new Set<string>();
  private readonly senders = new Map<string, OutboxSender<unknown>>();
  private flushing: Promise<void> | undefined;
  private wanted = false;

  constructor(private readonly around: OutboxSurroundings) {}

  register<Payload>(sender: OutboxSender<Payload>): void {
    this.senders.set(sender.kind, sender as OutboxSender<unknown>);
    void this.flush();
  }

  /** Keeps the write on this device and sends it as soon as possible. Resolves when it is kept, not when it is saved. */
  async enqueue<Payload>(draft: Draft<Payload>): Promise<void> {
    const owner = this.around.owner();
    if (owner === undefined) throw new Error('Nobody is signed in');
    const entry: OutboxEntry = { ...draft, owner, order: this.nextOrder(), madeAt: this.around.now() };
    const melted = this.melt(entry);
    this.entries.set(entry.key, entry);
    this.keeping.add(entry.key);
    this.refresh(entry.subject);
    await this.keep(entry);
    this.keeping.delete(entry.key);
    this.refresh(entry.subject);
    for (const older of melted) await this.drop(older);
    void this.flush();
  }

  status(subject: string): OutboxStatus {
    return this.statuses.get(subject) ?? idle;
  }

  /** Entries of this person that have no answer yet, oldest first; for one subject, or beginning with a prefix. */
  pending(prefix = ''): OutboxEntry[] {
    const owner = this.around.owner();
    return this.sorted().filter((e) => e.owner === owner && !e.refusal && e.subject.startsWith(prefix));
  }

  /** Entries of this person that were refused and not yet read, oldest first. */
  refused(prefix = ''): OutboxEntry[] {
    const owner = this.around.owner();
    return this.sorted().filter((e) => e.owner === owner && e.refusal && e.subject.startsWith(prefix));
  }

  /** The person has read why it was refused. */
  async dismiss(key: string): Promise<void> {
    const entry = this.entries.get(key);
    if (!entry) return;
    await this.drop(entry);
    this.refresh(entry.subject);
  }

  /** Sends what waits, in order per subject. Safe to call at any time, also twice. */
  flush(): Promise<void> {
    this.wanted = true;
    this.flushing ??= this.rounds().finally(() => (this.flushing = undefined));
    return this.flushing;
  }

  /** Another round for whoever asked during one: it may have looked already at what has changed since. */
  private async rounds(): Promise<void> {
    while (this.wanted) {
      this.wanted = false;
      await this.around.exclusively(() => this.sendAll());
    }
  }

  private async sendAll(): Promise<void> {
    await this.load();
    const stuck = new Set<string>();
    for (let entry = this.next(stuck); entry; entry = this.next(stuck)) {
      if (!(await this.send(entry))) stuck.add(entry.subject);
    }
    if (stuck.size > 0) this.around.later(() => void this.flush());
  }

  private next(stuck: Set<string>): OutboxEntry | undefined {
    if (!this.around.online()) return undefined;
    return this.pending().find((entry) => this.senders.has(entry.kind) && !stuck.has(entry.subject));
  }

  private async send(entry: OutboxEntry): Promise<OutboxAnswer | undefined> {
    this.inFlight.add(entry.key);
    this.refresh(entry.subject);
    try {
      const answer = await this.senders.get(entry.kind)?.send(entry.payload, entry.key);
      if (answer) await this.settle(entry, answer);
      return answer;
    } catch {
      return undefined;
    } finally {
      this.inFlight.delete(entry.key);
      this.refresh(entry.subject);
    }
  }

  private async settle(entry: OutboxEntry, answer: OutboxAnswer): Promise<void> {
    if ('refusal' in answer) {
      for (const fallen of this.chainFrom(entry)) await this.refuse(fallen, answer.refusal);
      return;
    }
    this.statuses.set(entry.subject, { state: 'saved', ...answer.receipt });
    const overtaken = this.sorted().filter((e) => e.refusal && e.subject === entry.subject);
    for (const done of [...overtaken, entry]) await this.drop(done);
  }

  /** The last one first, so that a tab killed in between leaves nothing that would be sent on its own. */
  private chainFrom(entry: OutboxEntry): OutboxEntry[] {
    if (!this.senders.get(entry.kind)?.chained) return [entry];
    return this.pending(entry.subject)
      .filter((e) => e.subject === entry.subject && e.order >= entry.order)
      .reverse();
  }

  private async refuse(entry: OutboxEntry, refusal: OutboxRefusal): Promise<void> {
    const refused = { ...entry, refusal };
    this.entries.set(entry.key, refused);
    await this.keep(refused);
  }

  /** Takes over what waits and has not left yet; an entry in flight is left alone, for it may already be saved. */
  private melt(entry: OutboxEntry): OutboxEntry[] {
    const merge = this.senders.get(entry.kind)?.merge;
    if (!merge) return [];
    const older = this.pending(entry.subject).filter(
      (e) => e.subject === entry.subject && e.kind === entry.kind && !this.inFlight.has(e.key),
    );
    for (const { key, payload } of older.reverse()) {
      entry.payload = merge(payload, entry.payload);
      this.entries.delete(key);
      this.gone.add(key);
    }
    return older;
  }

  private async keep(entry: OutboxEntry): Promise<void> {
    try {
      await this.around.storage.put(entry);
      this.unkept.delete(entry.key);
    } catch {
      // A full disk or a private window: the entry lives as long as the page, and the status says so.
      this.unkept.add(entry.key);
    }
    // The answer may have come while the entry was being kept.
    if (!this.entries.has(entry.key)) await this.drop(entry);
  }

  private async drop({ key }: OutboxEntry): Promise<void> {
    this.entries.delete(key);
    this.gone.add(key);
    this.unkept.delete(key);
    await this.around.storage.remove(key).catch(() => undefined);
  }

  /** Read again before every round: another tab may have closed with something unsent. */
  private async load(): Promise<void> {
    const kept = await this.around.storage.all().catch(() => []);
    const fresh = kept.filter(({ key }) => !this.entries.has(key) && !this.gone.has(key));
    for (const entry of fresh) this.entries.set(entry.key, entry);
    for (const { subject } of fresh) this.refresh(subject);
  }

  private refresh(subject: string): void {
    const mine = this.sorted().filter((e) => e.subject === subject && e.owner === this.around.owner());
    const status = this.derive(mine);
    if (status) this.statuses.set(subject, status);
    else if (this.statuses.get(subject)?.state !== 'saved') this.statuses.delete(subject);
    this.notifier.notify();
  }

  private derive(entries: OutboxEntry[]): OutboxStatus | undefined {
    const refused = entries.findLast((e) => e.refusal);
    const open = entries.filter((e) => !e.refusal);
    const first = open[0];
    if (first && (this.inFlight.has(first.key) || open.some((e) => this.keeping.has(e.key)))) return { state: 'sending', since: first.madeAt };
    if (first) return { state: 'waiting', since: first.madeAt, durable: open.every((e) => !this.unkept.has(e.key)) };
    if (refused?.refusal) return { state: 'refused', key: refused.key, refusal: refused.refusal };
    return undefined;
  }

  private sorted(): OutboxEntry[] {
    return [...this.entries.values()].sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1));
  }

  private nextOrder(): number {
    return Math.max(Date.parse(this.around.now()), ...[...this.entries.values()].map((e) => e.order + 1));
  }
}

const idle: OutboxStatus = { state: 'idle' };
