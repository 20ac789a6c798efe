import { describe, expect, it } from 'vitest';
import { sessionToMark } from './session-to-mark';

const session = (id: string, startsAt: string, marks = 0) => ({
  id,
  startsAt,
  endsAt: startsAt,
  title: { lv: id, en: id },
  minutes: 150,
  mode: 'IN_PERSON' as const,
  place: '',
  marks: Array.from({ length: marks }, (_, i) => ({ sessionId: id, personId: `${i}`, minutes: 150, recordedAt: startsAt })),
});
const [first, second, third] = [
  session('pirmā', '2026-11-21T07:00:00Z'),
  session('otrā', '2026-11-22T07:00:00Z'),
  session('trešā', '2026-11-22T11:00:00Z'),
];

describe('sessionToMark', () => {
  it("is today's first session that is not wholly marked", () => {
    expect(sessionToMark([first, second, third], 2, '2026-11-22')?.id).toBe('otrā');
    expect(sessionToMark([first, { ...second, marks: session('', '', 2).marks }, third], 2, '2026-11-22')?.id).toBe('trešā');
  });

  it('is otherwise the latest that lacks marks, and never one to come', () => {
    expect(sessionToMark([first, second, third], 2, '2026-11-21')?.id).toBe('pirmā');
    expect(sessionToMark([first, second, third], 2, '2026-11-25')?.id).toBe('trešā');
    expect(sessionToMark([first], 2, '2026-11-20')).toBeUndefined();
  });
});
