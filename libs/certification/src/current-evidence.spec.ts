import { describe, expect, it } from 'vitest';
import { currentEvidence } from './current-evidence.js';
import type { Evidence } from './evidence.js';
import { fact } from './testing/builders.js';

const at = (id: string, hour: number, changes: Partial<Evidence> = {}): Evidence =>
  fact({ id, kind: 'attendance', recordedAt: `2026-01-10T${hour}:00:00Z`, ...changes });

describe('facts after corrections', () => {
  it.each([
    ['a fact stands', [at('a', 10)], ['a']],
    ['a fact sent twice stands once', [at('a', 10), at('a', 10)], ['a']],
    ['a correction takes the place of its fact', [at('a', 10), at('b', 11, { correctsId: 'a' })], ['b']],
    ['a withdrawal takes the fact away', [at('a', 10), at('b', 11, { correctsId: 'a', withdrawn: true })], []],
    [
      'a correction of a correction',
      [at('a', 10), at('b', 11, { correctsId: 'a' }), at('c', 12, { correctsId: 'b' })],
      ['c'],
    ],
    [
      'of two corrections of one fact, the later',
      [at('a', 10), at('b', 11, { correctsId: 'a' }), at('c', 12, { correctsId: 'a' })],
      ['c'],
    ],
    [
      'a withdrawn correction does not bring the first version back',
      [at('a', 10), at('b', 11, { correctsId: 'a' }), at('c', 12, { correctsId: 'b', withdrawn: true })],
      [],
    ],
    [
      'a withdrawal, then a correction after all',
      [at('a', 10), at('b', 11, { correctsId: 'a', withdrawn: true }), at('c', 12, { correctsId: 'a' })],
      ['c'],
    ],
    ['a correction counts though its clock was slow', [at('a', 12), at('b', 11, { correctsId: 'a' })], ['b']],
    ['a correction of a purged fact', [at('b', 11, { correctsId: 'gone' })], ['b']],
    ['two facts and one correction', [at('a', 10), at('b', 11), at('c', 12, { correctsId: 'a' })], ['b', 'c']],
    [
      'corrections in a circle count for nothing',
      [at('a', 10, { correctsId: 'b' }), at('b', 11, { correctsId: 'a' })],
      [],
    ],
    ['a fact that corrects itself counts for nothing', [at('a', 10, { correctsId: 'a' })], []],
    ['a withdrawal of nothing', [at('a', 10, { withdrawn: true })], []],
  ])('%s', (_title, evidence, expected) => {
    expect(currentEvidence(evidence).map(({ id }) => id)).toEqual(expected);
    expect(currentEvidence([...evidence].reverse()).map(({ id }) => id)).toEqual(expected);
  });
});
