import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OutboxAnswer, OutboxEntry } from './entry';
import { Outbox } from './outbox';
import type { OutboxStorage } from './storage';

type Send = (payload: unknown, key: string) => Promise<OutboxAnswer>;

let kept: Map<string, OutboxEntry>;
let online: boolean;
let owner: string | undefined;
let diskFull: boolean;
let sent: string[];
let retries: (() => void)[];

const saved: Send = async (_, key) => ({ receipt: { savedAt: `saved ${key}` } });
const storage: OutboxStorage = {
  all: async () => structuredClone([...kept.values()]),
  put: async (entry) => {
    if (diskFull) throw new DOMException('full', 'QuotaExceededError');
    kept.set(entry.key, structuredClone(entry));
  },
  remove: async (key) => void kept.delete(key),
};

/** A page: a new one over the same storage is a reload, or the next day. */
function page(send: Send = saved, merge?: (older: unknown, newer: unknown) => unknown, chained = false): Outbox {
  const outbox = new Outbox({
    storage,
    online: () => online,
    owner: () => owner,
    now: () => '2026-11-22T12:20:00Z',
    exclusively: (work) => work(),
    later: (retry) => void retries.push(retry),
  });
  const recorded: Send = (payload, key) => {
    sent.push(key);
    return send(payload, key);
  };
  outbox.register({ kind: 'answer', send: recorded, chained, ...(merge && { merge }) });
  return outbox;
}

const draft = (key: string, subject = 'q1', payload: unknown = key) => ({ kind: 'answer', subject, key, payload });

beforeEach(() => {
  kept = new Map();
  [online, owner, diskFull, sent, retries] = [true, 'anna', false, [], []];
});

describe('Outbox', () => {
  it('says saved on the receipt, and keeps nothing afterwards', async () => {
    const outbox = page();
    await outbox.enqueue(draft('a'));
    await outbox.flush();
    expect(outbox.status('q1')).toEqual({ state: 'saved', savedAt: 'saved a' });
    expect(kept.size).toBe(0);
  });

  it('is kept on this device only when the storage has it', async () => {
    online = false;
    const outbox = page();
    let put: () => void = () => undefined;
    vi.spyOn(storage, 'put').mockReturnValueOnce(new Promise((done) => (put = done)));
    const enqueued = outbox.enqueue(draft('a'));
    expect(outbox.status('q1').state).toBe('sending');
    put();
    await enqueued;
    expect(outbox.status('q1')).toMatchObject({ state: 'waiting', durable: true });
  });

  it('is not saved while the server is silent', async () => {
    let answer: (value: OutboxAnswer) => void = () => undefined;
    const outbox = page(() => new Promise((resolve) => (answer = resolve)));
    await outbox.enqueue(draft('a'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(outbox.status('q1').state).toBe('sending');
    expect(kept.size).toBe(1);
    answer({ receipt: { savedAt: 'now' } });
    await outbox.flush();
    expect(outbox.status('q1').state).toBe('saved');
  });

  it('waits on the phone without a connection, survives a killed tab, and goes out in order', async () => {
    online = false;
    const before = page();
    for (const key of ['c', 'a', 'b']) await before.enqueue(draft(key));
    expect(before.status('q1')).toEqual({ state: 'waiting', since: '2026-11-22T12:20:00Z', durable: true });
    const after = page();
    await after.flush();
    expect(after.status('q1').state).toBe('waiting');
    online = true;
    await after.flush();
    expect(sent).toEqual(['c', 'a', 'b']);
    expect(after.status('q1')).toEqual({ state: 'saved', savedAt: 'saved b' });
  });

  it('sends again with the same key when the answer was lost, and holds only that subject back', async () => {
    let lost = true;
    const outbox = page(async (payload, key) => {
      if (payload === 'a' && lost) throw new Error('no answer');
      return saved(payload, key);
    });
    await outbox.enqueue(draft('a'));
    await outbox.enqueue(draft('a2'));
    await outbox.enqueue(draft('b', 'q2'));
    await outbox.flush();
    expect(outbox.status('q1').state).toBe('waiting');
    expect(outbox.status('q2').state).toBe('saved');
    lost = false;
    sent = [];
    retries.at(-1)?.();
    await outbox.flush();
    expect(sent).toEqual(['a', 'a2']);
  });

  it('keeps a refusal until it is read or overtaken, also over a reload', async () => {
    const refuse: Send = async () => ({ refusal: { code: 'attempt-closed' } });
    const first = page(refuse);
    await first.enqueue(draft('a'));
    await first.flush();
    const again = page(refuse);
    await again.flush();
    expect(again.status('q1')).toEqual({ state: 'refused', key: 'a', refusal: { code: 'attempt-closed' } });
    expect(sent).toEqual(['a']);
    await again.dismiss('a');
    expect(again.status('q1')).toEqual({ state: 'idle' });
    expect(kept.size).toBe(0);
  });

  it('refuses with a link of a chain what was built on it, and nothing else', async () => {
    online = false;
    const refuse: Send = async (payload, key) =>
      payload === 'a' ? { refusal: { code: 'answer-outdated' } } : saved(payload, key);
    const outbox = page(refuse, undefined, true);
    for (const key of ['a', 'b']) await outbox.enqueue(draft(key));
    await outbox.enqueue(draft('c', 'q2'));
    online = true;
    await outbox.flush();
    expect(sent).toEqual(['a', 'c']);
    expect(outbox.refused('q').map(({ key }) => key)).toEqual(['a', 'b']);
    expect([...kept.values()].every(({ refusal }) => refusal?.code === 'answer-outdated')).toBe(true);
  });

  it('never sends what another person made', async () => {
    online = false;
    await page().enqueue(draft('a'));
    [online, owner] = [true, 'berta'];
    const berta = page();
    await berta.flush();
    expect([sent, berta.pending(), berta.status('q1')]).toEqual([[], [], { state: 'idle' }]);
    owner = 'anna';
    await berta.flush();
    expect(sent).toEqual(['a']);
  });

  it('says so when this device cannot keep it', async () => {
    [online, diskFull] = [false, true];
    const outbox = page();
    await outbox.enqueue(draft('a'));
    expect(outbox.status('q1')).toMatchObject({ state: 'waiting', durable: false });
    online = true;
    await outbox.flush();
    expect(outbox.status('q1').state).toBe('saved');
  });

  it('melts an unsent entry into a newer one', async () => {
    online = false;
    const max = (older: unknown, newer: unknown) => Math.max(Number(older), Number(newer));
    const payloads: unknown[] = [];
    const outbox = page((payload, key) => (payloads.push(payload), saved(payload, key)), max);
    await outbox.enqueue(draft('a', 'lesson', 7));
    await outbox.enqueue(draft('b', 'lesson', 3));
    expect([...kept.keys()]).toEqual(['b']);
    online = true;
    await outbox.flush();
    expect(payloads).toEqual([7]);
  });
});
