import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from './blocks.js';
import { changedLessons } from './changed-lessons.js';
import { saidIn } from './edition/said.js';
import { propertyTimeout, runs } from './fixtures/fuzz.js';
import { lessonDelta, type BlockChange } from './lesson-delta.js';
import type { Lesson } from './model.js';

const p = (text: string): Block => ({ t: 'p', c: [text] });
const h = (text: string, id = 'a'): Block => ({ t: 'h', id, level: 2, c: [text] });
const list = (t: 'ul' | 'ol', ...items: string[]): Block => ({ t, items: items.map((item) => [p(item)]) });
const law = (text: string, more: object = {}): Block => ({ t: 'callout', kind: 'law', source: 'Likums, 1. pants', checked: '2026-01-01', c: [p(text)], ...more });
const table = (...rows: string[][]): Block => ({ t: 'table', head: [['Kas'], ['Kad']], rows: rows.map((row) => row.map((cell) => [cell])) });

/** `0 changed: same +added -removed`, the way that the cases are written. */
const told = ({ kind, at, words }: BlockChange): string =>
  `${at} ${kind}: ${words.map(({ text, change }) => (change === 'same' ? text : `${change === 'added' ? '+' : '-'}[${text}]`)).join('')}`;

const [one, two, three] = [p('Līdzgaitnieks klausās un jautā.'), p('Viņš neko nesola par lietu.'), p('Par drošību vispirms ziņo koordinatoram.')];

test.each<[title: string, before: Block[], after: Block[], delta: string[]]>([
  ['the same', [one, two], [one, two], []],
  ['nothing and nothing', [], [], []],
  ['a word put in', [one], [p('Līdzgaitnieks mierīgi klausās un jautā.')], ['0 changed: Līdzgaitnieks +[mierīgi ]klausās un jautā.']],
  ['a word for another', [one, two], [one, p('Viņš neko nesola par spriedumu.')], ['1 changed: Viņš neko nesola par -[lietu]+[spriedumu].']],
  ['a block put in', [one, two], [one, three, two], ['1 new: +[Par drošību vispirms ziņo koordinatoram.]']],
  ['a block at the end', [one], [one, two], ['1 new: +[Viņš neko nesola par lietu.]']],
  ['everything new', [], [one, two], ['0 new: +[Līdzgaitnieks klausās un jautā.]', '1 new: +[Viņš neko nesola par lietu.]']],
  ['a block taken out', [one, three, two], [one, two], ['1 removed: -[Par drošību vispirms ziņo koordinatoram.]']],
  ['the last one taken out', [one, two], [one], ['1 removed: -[Viņš neko nesola par lietu.]']],
  ['everything gone', [one], [], ['0 removed: -[Līdzgaitnieks klausās un jautā.]']],
  ['another block in its place', [one, two], [one, three], ['1 new: +[Par drošību vispirms ziņo koordinatoram.]', '2 removed: -[Viņš neko nesola par lietu.]']],
  ['one reworded after one gone', [three, one], [p('Līdzgaitnieks klausās.')], ['0 removed: -[Par drošību vispirms ziņo koordinatoram.]', '0 changed: Līdzgaitnieks klausās-[ un jautā].']],
  ['two that changed places', [one, two], [two, one], ['0 removed: -[Līdzgaitnieks klausās un jautā.]', '1 new: +[Līdzgaitnieks klausās un jautā.]']],
  ['one of two equal ones', [one, one], [one], ['1 removed: -[Līdzgaitnieks klausās un jautā.]']],
  ['an item of a list', [list('ul', 'klausās', 'jautā')], [list('ul', 'klausās', 'nejautā', 'jautā')], ['0 changed: klausās\n+[nejautā\n]jautā']],
  ['a list that becomes numbered', [list('ul', 'viens', 'divi')], [list('ol', 'viens', 'divi')], ['0 changed: viens\ndivi']],
  ['a paragraph that becomes a heading', [p('Drošība')], [h('Drošība')], ['0 new: +[Drošība]', '1 removed: -[Drošība]']],
  ['an anchor', [h('Drošība')], [h('Drošība', 'b')], ['0 changed: Drošība']],
  ['emphasis', [one], [{ t: 'p', c: [{ t: 'b', c: ['Līdzgaitnieks'] }, ' klausās un jautā.'] }], ['0 changed: Līdzgaitnieks klausās un jautā.']],
  ['where a link leads', [{ t: 'p', c: [{ t: 'link', href: 'https://a.lv', c: ['likums'] }] }], [{ t: 'p', c: [{ t: 'link', href: 'https://b.lv', c: ['likums'] }] }], ['0 changed: likums']],
  ['the source of a law', [law('Nesaņem atlīdzību.')], [law('Nesaņem atlīdzību.', { source: 'Likums, 2. pants' })], ['0 changed: Nesaņem atlīdzību.\nLikums, -[1]+[2]. pants']],
  ['the day on which a law was checked', [law('Nesaņem atlīdzību.')], [law('Nesaņem atlīdzību.', { checked: '2026-11-22' })], []],
  ['the title of a callout', [law('Nesaņem atlīdzību.')], [law('Nesaņem atlīdzību.', { title: ['Svarīgi'] })], ['0 changed: +[Svarīgi\n]Nesaņem atlīdzību.\nLikums, 1. pants']],
  ['a cell of a table', [table(['Tikšanās', 'rīt'])], [table(['Tikšanās', 'šodien'])], ['0 changed: Kas · Kad\nTikšanās · -[rīt]+[šodien]']],
  ['words in a quotation', [{ t: 'quote', c: [p('Es gribu mājās.')] }], [{ t: 'quote', c: [p('Es negribu mājās.')] }], ['0 changed: Es -[gribu]+[negribu] mājās.']],
  ['a line break and kinds of spaces', [p('Ne vairāk par 80\u00A0% laika.')], [p('Ne vairāk\npar 80 %  laika.')], []],
])('%s', (_title, before, after, delta) => {
  expect(lessonDelta(before, after).map(told)).toEqual(delta);
});

const word = fc.constantFrom('līdzgaitnieks', 'klausās', 'jautā', 'ziņo', 'drošība', 'nesola', 'ne', '.', 'Ž', '80\u00A0%', ' ');
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const block: fc.Arbitrary<Block> = fc.oneof(
  text.map(p),
  text.map((words) => h(words)),
  fc.tuple(fc.constantFrom('ul' as const, 'ol' as const), fc.array(text, { minLength: 1, maxLength: 3 })).map(([t, items]) => list(t, ...items)),
  text.map((words) => law(words)),
  fc.array(fc.tuple(text, text), { maxLength: 2 }).map((rows) => table(...rows)),
  text.map((words): Block => ({ t: 'quote', c: [p(words)] })),
);
const body = fc.array(block, { maxLength: 8 });
/** A text, and the same after a few edits. */
const edition = fc.tuple(body, fc.array(fc.tuple(fc.nat(9), fc.nat(2), fc.option(block)), { maxLength: 4 })).map(([before, edits]) => {
  const after = [...before];
  for (const [at, cut, put] of edits) after.splice(at, cut, ...(put ? [put] : []));
  return { before, after };
});
const any = fc.oneof(edition, fc.record({ before: body, after: body }));
const holds = (law: (given: { before: Block[]; after: Block[] }) => void) => fc.assert(fc.property(any, law), { numRuns: runs });

/** What a text reads without the words of one kind: of blocks that did not change, as they are. */
const read = (after: Block[], delta: BlockChange[], without: 'added' | 'removed'): string[] => {
  const lines = (at: number, kinds: string[]) =>
    delta.filter((change) => change.at === at && kinds.includes(change.kind)).map(({ words }) => words.filter(({ change }) => change !== without).map((run) => run.text).join(''));
  const shown = after.flatMap((one, at) => {
    const own = lines(at, ['new', 'changed']);
    return [...lines(at, ['removed']), ...(own.length > 0 ? own : plain([one]))];
  });
  return [...shown, ...lines(after.length, ['removed'])].filter(Boolean);
};
/** Each block as one text: what a delta from nothing says of it. */
const plain = (blocks: Block[]): string[] => lessonDelta([], blocks).map(({ words }) => words.map((run) => run.text).join('')).filter(Boolean);

describe('for any two texts', { timeout: propertyTimeout }, () => {
  test('nothing is different exactly when the lesson has not changed', () => {
    holds(({ before, after }) => {
      const lesson = (blocks: Block[]) => ({ lessons: [{ id: 'a', title: { lv: 'a' }, minutes: 1, body: { lv: blocks } } as unknown as Lesson] });
      expect(lessonDelta(before, before)).toEqual([]);
      expect(lessonDelta(before, after).length > 0).toBe(changedLessons(lesson(before), lesson(after)).length > 0);
    });
  });

  test('every block that the older text does not have is marked, and only in reading order', () => {
    holds(({ before, after }) => {
      const delta = lessonDelta(before, after);
      const marked = new Set(delta.filter(({ kind }) => kind !== 'removed').map(({ at }) => at));
      const known = before.map(saidIn);
      after.forEach((one, at) => expect(marked.has(at) || known.includes(saidIn(one))).toBe(true));
      expect(delta.map(({ at }) => at)).toEqual(delta.map(({ at }) => at).sort((a, b) => a - b));
      expect(delta.filter(({ kind }) => kind !== 'removed')).toHaveLength(marked.size);
    });
  });

  test('the older text can be read off the newer one, and the newer one stays what it is', () => {
    holds(({ before, after }) => {
      const delta = lessonDelta(before, after);
      expect(read(after, delta, 'added')).toEqual(plain(before));
      expect(read(after, delta, 'removed')).toEqual(plain(after));
    });
  });
});
