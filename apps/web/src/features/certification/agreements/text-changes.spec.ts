import type { Block } from '@lidzgaita/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesIn, paragraphsOf } from './text-changes';

const p = (text: string): Block => ({ t: 'p', c: [text] });

it('reads every kind of block', () => {
  expect(
    paragraphsOf([
      { t: 'h', id: 'a', level: 2, c: ['Virsraksts'] },
      { t: 'ul', items: [[p('viens')], [p('divi')]] },
      { t: 'quote', c: [p('citāts')] },
      { t: 'table', head: [['a'], ['b']], rows: [[['c'], ['d']]] },
      { t: 'callout', kind: 'law', title: ['Likums'], source: '5. pants', checked: '2026-11-22', c: [{ t: 'p', c: ['te', { t: 'b', c: ['xts'] }] }] },
    ]),
  ).toEqual(['Virsraksts', 'viens', 'divi', 'citāts', 'a · b', 'c · d', 'Likums', 'texts', '5. pants, 2026-11-22']);
});

it('shows the words of a paragraph that was reworded, and whole ones that came or went', () => {
  const changes = changesIn([p('paliek'), p('paziņo trīs dienas'), p('pazūd'), p('beigas')], [p('paliek'), p('paziņo piecas dienas'), p('x'), p('beigas'), p('nāk klāt')]);
  expect(changes.map(({ pieces }) => pieces.map(({ text, change }) => `${change}:${text}`))).toEqual([
    ['none:paziņo ', 'removed:trīs', 'added:piecas', 'none: dienas'],
    ['removed:pazūd', 'added:x'],
    ['added:nāk klāt'],
  ]);
});

it('loses nothing: what is left of the pieces is what was, and what is', () => {
  const text = fc.array(fc.constantFrom('viens', 'divi vārdi', 'trīs vārdi te', '', 'viens divi'), { maxLength: 8 });
  fc.assert(
    fc.property(text, text, (before, now) => {
      const changes = changesIn(before.map(p), now.map(p));
      const count = (list: string[], without: string[]) => list.filter((each) => !without.includes(each)).length;
      const mentioned = changes.map(({ pieces }) => ({
        was: pieces.filter(({ change }) => change !== 'added').map((piece) => piece.text).join(''),
        is: pieces.filter(({ change }) => change !== 'removed').map((piece) => piece.text).join(''),
      }));
      for (const each of before.filter((one) => !now.includes(one))) expect(mentioned.some(({ was }) => was === each)).toBe(true);
      for (const each of now.filter((one) => !before.includes(one))) expect(mentioned.some(({ is }) => is === each)).toBe(true);
      if (count(before, now) + count(now, before) === 0 && before.join('\n') === now.join('\n')) expect(changes).toEqual([]);
    }),
  );
});
