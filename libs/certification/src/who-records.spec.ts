import { describe, expect, it } from 'vitest';
import { group, need } from './testing/builders.js';
import { mayWaive, outcomeNeeded, outcomesOf, recordersOf, viewersOf } from './who-records.js';

describe('who records and who sees', () => {
  it('goes with the kind, unless the programme says otherwise', () => {
    expect(recordersOf(need({ kind: 'references', count: 2 }))).toEqual(['referee', 'coordinator']);
    expect(recordersOf(need({ kind: 'observation', people: 2, recordedBy: ['coordinator'] }))).toEqual(['coordinator']);
    expect(viewersOf(need({ kind: 'interview', people: 2 }))).toEqual(['coordinator']);
    expect(viewersOf(need({ kind: 'interview', people: 2, seenBy: ['trainee'] }))).toEqual(['trainee']);
  });

  it('of record checks and permits officials alone', () => {
    for (const kind of ['record-check', 'permit'] as const) {
      expect(recordersOf(need({ kind }))).toEqual(['official']);
      expect(viewersOf(need({ kind }))).toEqual(['official']);
      expect(() => need({ kind, recordedBy: ['coordinator'] })).toThrow();
      expect(() => need({ kind, seenBy: ['trainer'] })).toThrow();
      expect(() => need({ kind, lapse: 'permissive' })).toThrow();
    }
  });

  it('of a group nobody', () => {
    expect(recordersOf(group('all', [need({ kind: 'identity-seen' })]))).toEqual([]);
    expect(viewersOf(group('all', [need({ kind: 'identity-seen' })]))).toEqual([]);
  });

  it('nobody records by hand what learning tells of itself', () => {
    const kinds = ['lessons-read', 'cases-walked', 'quiz-passed', 'safety-right', 'changes-read'] as const;
    for (const kind of kinds) expect(recordersOf(need({ kind, module: 'k1' }))).toEqual(['system']);
    expect(recordersOf(need({ kind: 'attendance', minutes: 1 }))).toEqual(['system']);
  });

  it('knows the outcomes of each kind', () => {
    expect(outcomesOf('record-check')).toEqual(['suitable', 'suitable-with-limits', 'not-suitable']);
    expect(outcomesOf('recommendation')).toEqual(['ready', 'ready-with-support', 'not-yet']);
    expect(outcomesOf('insurance')).toEqual([]);
    expect(outcomesOf('waiver')).toEqual([]);
    expect(
      ['interview', 'permit', 'references', 'insurance'].map((kind) => outcomeNeeded(kind as 'interview')),
    ).toEqual([true, true, false, false]);
  });

  it('waives anything but a record check, a permit and what holds one', () => {
    const [check, quiz] = [need({ kind: 'record-check' }), need({ kind: 'quiz-passed', module: 'k1' })];
    expect(mayWaive(quiz)).toBe(true);
    expect(mayWaive(group('any', [quiz]))).toBe(true);
    expect(mayWaive(check)).toBe(false);
    expect(mayWaive(need({ kind: 'permit' }))).toBe(false);
    expect(mayWaive(group('any', [quiz, group('all', [check], { id: 'ieksa' })]))).toBe(false);
  });
});
