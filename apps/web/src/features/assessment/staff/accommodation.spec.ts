import { describe, expect, it } from 'vitest';
import { emptyDraft, problemsOf, wholeNumber } from './accommodation';
import { newSeed } from './preview-seed';

const draft = { ...emptyDraft, extraMinutes: '15', reason: 'Lasa lēnāk' };
const problems = (change: Partial<typeof draft>) => problemsOf({ ...draft, ...change }).map(({ problem }) => problem);

describe('an accommodation', () => {
  it('needs something to grant and a reason', () => {
    expect(problems({})).toEqual([]);
    expect(problemsOf(emptyDraft).map(({ problem }) => problem)).toEqual(['nothing', 'reason']);
    expect(problems({ extraMinutes: '', closesOn: '2026-12-01' })).toEqual([]);
    expect(problems({ reason: '  ' })).toEqual(['reason']);
  });

  it('takes whole numbers only', () => {
    expect(problems({ extraMinutes: '1,5' })).toEqual(['minutes']);
    expect(problems({ extraAttempts: '-1' })).toEqual(['attempts']);
    expect(['', ' 7 ', 'x', '99999'].map(wholeNumber)).toEqual([0, 7, undefined, undefined]);
  });

  it('lasts from its first day to its last', () => {
    expect(problems({ opensOn: '2026-12-02', closesOn: '2026-12-01' })).toEqual(['dates-reversed']);
    expect(problems({ opensOn: '2026-12-01', closesOn: '2026-12-01' })).toEqual([]);
  });
});

describe('newSeed', () => {
  it('has letters and figures that are not taken for one another', () => {
    expect(newSeed(() => 0)).toBe('aaaaa');
    expect(newSeed(() => 0.999)).toBe('99999');
  });
});
