import fc from 'fast-check';
import { aCase } from './case-questions.js';
import { aJudgement, aNumber, aReflection, aSelfRating, aShortAnswer } from './open-questions.js';
import { placedKinds, type Answered } from './placed-kinds.js';
import { text } from './questions.js';

const typed = fc.oneof(
  fc.constantFrom('Rīga', 'riga', ' RIGA  city ', 'kemeri', ' Ķemeri', 'Jūrmala', ''),
  fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .filter((words) => words.length <= 150 && !/\p{Cc}|\p{Cs}/u.test(words)),
);

const answered = fc
  .record({ words: typed, case: fc.boolean(), diacritics: fc.boolean(), credit: fc.integer({ min: 1, max: 100 }) })
  .map(({ words, credit, ...ways }) => {
    const { accepted } = aShortAnswer();
    const changes = { ...ways, accepted: accepted.map((one, n) => (n === 0 ? one : { ...one, credit })) };
    return { question: aShortAnswer(changes), response: { text: words } };
  });

const digits = (most: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${most}}$`));

/** A decimal as people may write it. */
export const decimals = fc
  .record({
    sign: fc.constantFrom('', '-'),
    whole: digits(15),
    mark: fc.constantFrom('.', ','),
    part: fc.option(digits(9)),
  })
  .map(({ sign, whole, mark, part }) => `${sign}${whole}${part === null ? '' : `${mark}${part}`}`);

const reckoned = fc
  .record({
    number: fc.oneof(decimals, fc.constantFrom('12.5', '12,50', '12.6')),
    several: fc.boolean(),
    unit: fc.constantFrom('m', 'cm'),
  })
  .map(({ number, several, unit }) => {
    const units = ['m', 'cm'].map((id) => ({ id, text: text(id), factor: id === 'm' ? '1' : '0.01' }));
    const question = aNumber({ answer: '12.5', tolerance: '0.0987', units: several ? units : [] });
    return { question, response: several ? { number, unit } : { number } };
  });

const judged = fc
  .record({
    ratings: fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { minLength: 3, maxLength: 6 }),
    most: fc.nat(7),
    step: fc.nat(7),
  })
  .map(({ ratings, most, step }) => {
    const ids = ratings.map((_, n) => 'abcdef'.charAt(n));
    const [first, second] = [ids[most], ids[(most + step) % 8]];
    const said = { ...(first && { most: first }), ...(second && second !== first && { least: second }) };
    return { question: aJudgement(ratings), response: said };
  });

const reflected = typed.map((words) => ({ question: aReflection(), response: { text: `${words}\n\t${words}` } }));
const rated = fc.integer({ min: 1, max: 5 }).map((n) => ({ question: aSelfRating(), response: { choice: `s${n}` } }));

/** A walk through points that lead on, or for `c` back to themselves; it may break off. */
const walked = fc
  .record({
    way: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }),
    scoring: fc.constantFrom('scored' as const, 'signed-off' as const),
  })
  .map(({ way, scoring: marked }) => {
    const path: { point: string; choice: string }[] = [];
    let at = 1;
    for (const choice of way) {
      if (at > 3) break;
      path.push({ point: `dp${at}`, choice });
      if (choice !== 'c') at += 1;
    }
    return { question: aCase({ scoring: marked }), response: { path } };
  });

/** A question of each kind that is not made of right and wrong options alone, with a response that fits it. */
export const otherKinds: fc.Arbitrary<Answered>[] = [
  ...placedKinds,
  answered,
  reckoned,
  judged,
  reflected,
  rated,
  walked,
];
