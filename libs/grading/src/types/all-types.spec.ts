import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GradingError } from '../grading-error.js';
import { optionId } from '../ids.js';
import { questionTypeOf, questionTypes, type QuestionKind } from '../registry.js';
import { canonical, questionWithResponse } from '../testing/arbitraries.js';
import type { Answered } from '../testing/placed-kinds.js';
import { reordered } from '../testing/reordered.js';
import { multiple } from './multiple.js';

const runs = { numRuns: 300 };
const junk = fc.oneof(
  fc.constantFrom(null, undefined, '', 0, '__proto__', 'constructor', '\0', [], {}, [null], { a: null }),
  fc.anything({ withBigInt: true, withNullPrototype: true }),
);
const typeOf = ({ question }: Answered) => questionTypeOf(question.kind);
const markedByRules = ({ question }: Answered) =>
  (typeOf({ question, response: null }).marking?.(question) ?? 'rules') === 'rules';
const checkEvery = (check: (answered: Answered) => void) => fc.assert(fc.property(questionWithResponse, check), runs);

describe('every question type', () => {
  it('is tried here', () => {
    const kinds = new Set(fc.sample(questionWithResponse, 500).map(({ question }) => question.kind));
    expect([...kinds].sort()).toEqual(Object.keys(questionTypes).sort());
  });

  it('gives a mark between 0 and 1, and "correct" exactly at 1', () => {
    checkEvery((answered) => {
      const { fraction, correct, earned, of } = typeOf(answered).grade(answered.question, answered.response);
      expect(fraction).toBeGreaterThanOrEqual(0);
      expect(fraction).toBeLessThanOrEqual(1);
      expect(fraction).toBe(earned / of);
      expect(Number.isInteger(earned) && Number.isInteger(of)).toBe(true);
      expect(correct).toBe(fraction === 1);
    });
  });

  it('gives nothing by itself where a person marks, or nobody', () => {
    checkEvery((answered) => {
      const grade = typeOf(answered).grade(answered.question, answered.response);
      if (!markedByRules(answered)) expect(grade).toMatchObject({ earned: 0, of: 1 });
    });
  });

  it('prints a response on one line so that it can be read back, and marked alike', () => {
    checkEvery((answered) => {
      const type = typeOf(answered);
      const r = canonical(answered.question, answered.response);
      const line = type.print(r);
      expect(line).not.toMatch(/[\n\r\u2028\u2029]/);
      expect(type.parse(line)).toEqual(r);
      expect(type.print(type.parse(line))).toBe(line);
      const grade = type.grade(answered.question, answered.response);
      expect(type.grade(answered.question, type.parse(line))).toEqual(grade);
    });
  });

  it('prints and reads any option ids that the format allows', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,59}$/);
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 6 }), (ids) => {
        const r = multiple.responseSchema.parse({ choices: ids });
        expect(multiple.parse(multiple.print(r))).toEqual(r);
        for (const one of ids) expect(optionId.parse(questionTypes.single.parse(one).choice)).toBe(one);
        const pairs = Object.fromEntries(ids.map((one, n) => [one, ids[ids.length - 1 - n]!]));
        expect(questionTypes.matching.parse(questionTypes.matching.print({ pairs }))).toEqual({ pairs });
      }),
      runs,
    );
  });

  it('never marks an answer differently because its lists were shuffled', () => {
    fc.assert(
      fc.property(questionWithResponse, fc.string(), (answered, seed) => {
        const other = reordered(answered, seed);
        const grade = typeOf(answered).grade(answered.question, answered.response);
        expect(typeOf(other).grade(other.question, other.response)).toEqual(grade);
      }),
      runs,
    );
  });

  it('meets anything at all with a mark or an error of its own', () => {
    fc.assert(
      fc.property(questionWithResponse, junk, ({ question, response: fitting }, value) => {
        const keys = Object.keys(fitting as object);
        for (const response of [value, Object.fromEntries(keys.map((key) => [key, value]))]) {
          try {
            questionTypeOf(question.kind).grade(question, response);
          } catch (error) {
            expect(error).toBeInstanceOf(GradingError);
            expect(['bad-response', 'unknown-option']).toContain((error as GradingError).code);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('reads anything at all, or says that it is unreadable', () => {
    const kinds = Object.keys(questionTypes) as QuestionKind[];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.oneof(fc.string(), fc.json()), (kind, line) => {
        const type = questionTypeOf(kind);
        try {
          expect(type.parse(type.print(type.parse(line)))).toEqual(type.parse(line));
        } catch (error) {
          expect(error).toEqual(new GradingError('unreadable-response'));
        }
      }),
      runs,
    );
  });
});
