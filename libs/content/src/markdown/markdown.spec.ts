import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachInline, type Block } from '../blocks.js';
import { FaultList } from '../faults/fault.js';
import { markdownText, propertyTimeout, runs } from '../fixtures/fuzz.js';
import { blocksFromMdast } from './blocks-from-mdast.js';
import { MarkdownContext } from './context.js';
import { isSafeLink } from './links.js';
import { parseMarkdown } from './parse-markdown.js';
import { plainParagraphs } from './plain-paragraphs.js';
import { markdownToMdast } from './processor.js';
import { writeMarkdown } from './write-markdown.js';

function read(text: string): { blocks: Block[]; rules: string[] } {
  const faults = new FaultList();
  const toPlace = (point: { line: number; column: number }) => ({ file: 'x', ...point });
  const { blocks } = parseMarkdown(text, { headings: true, toPlace, report: faults.report });
  return { blocks, rules: faults.sorted().map(({ rule }) => rule) };
}

const blockKeys = ['t', 'c', 'id', 'level', 'items', 'kind', 'title', 'source', 'checked', 'head', 'rows', 'href'];

function isSafe(blocks: readonly Block[]): boolean {
  let safe = true;
  eachInline(blocks, (inline) => {
    if (typeof inline === 'object' && !['b', 'i', 'link', 'term', 'br'].includes(inline.t)) safe = false;
    if (typeof inline === 'object' && inline.t === 'link' && !isSafeLink(inline.href)) safe = false;
  });
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key !== '' && !/^\d+$/.test(key) && !blockKeys.includes(key)) safe = false;
    return value;
  });
  return safe;
}

test('cleaning twice is cleaning once, and nothing unsafe comes through', { timeout: propertyTimeout }, () => {
  let kept = 0;
  let unstable = 0;
  fc.assert(
    fc.property(markdownText, (text) => {
      const once = read(text);
      expect(isSafe(once.blocks)).toBe(true);
      if (once.rules.includes('markdown-unstable')) unstable += 1;
      else {
        kept += once.blocks.length > 0 ? 1 : 0;
        const written = writeMarkdown(once.blocks);
        const twice = read(written);
        expect(twice.blocks).toEqual(once.blocks);
        expect(writeMarkdown(twice.blocks)).toBe(written);
      }
    }),
    { numRuns: runs },
  );
  expect(kept).toBeGreaterThan(runs / 4);
  expect(unstable).toBeLessThan(runs / 10);
});

test('the short way for plain paragraphs reads what the parser reads', { timeout: propertyTimeout }, () => {
  const piece = fc.constantFrom(
    'Viens',
    'vārds',
    ' ',
    ' ',
    '\n',
    '\n\n',
    ',',
    '.',
    '-',
    '– ',
    '„',
    '”',
    '(',
    ')',
    '1',
    '%',
    '!',
    "'",
    'w',
    'www.a.lv',
    '/',
  );
  const texts = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
  let plain = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const short = plainParagraphs(text);
      if (!short) return;
      plain += 1;
      const faults = new FaultList();
      const context = new MarkdownContext(false, text, (point) => ({ file: 'x', ...point }), faults.report);
      expect(short).toEqual(blocksFromMdast(markdownToMdast(text).children, context));
      expect(faults.sorted()).toEqual([]);
    }),
    { numRuns: runs },
  );
  expect(plain).toBeGreaterThan(0);
});

const hostile = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'file:///etc/passwd',
  '//evil.lv',
  '/a',
  'a',
  '#a',
  '?a',
  'http://a.lv',
  'https:a.lv',
  'https://',
  'https://a',
  'https:///a.lv',
  'https://a.lv@evil.lv',
  'https://a.lv\\@evil.lv',
  'https://a.lv/"onclick=x',
  'https://a.lv/<b>',
  'https://a.lv/ b',
  'mailto:',
  'mailto:a@b.lv?subject=x',
  'mailto:a@b.lv,c@d.lv',
  'tel:',
  'tel:+371;ext=1',
  'tel:javascript',
  'lesson:',
  'lesson:A',
  'lesson:a#',
  'lesson:../x',
  'lesson:loma#dara#x',
  'blob:https://a.lv/x',
  '\u0001javascript:x',
  'https://a.lv/`',
];

test.each(hostile)('the link %j is refused', (href) => expect(isSafeLink(href)).toBe(false));

test.each([
  'https://likumi.lv',
  'https://likumi.lv/ta/id/1?x=1&y=2#p2',
  'https://lv.wikipedia.org/wiki/R%C4%ABga_(pils%C4%93ta)',
  'mailto:info@example.lv',
  'tel:116006',
  'tel:+371-6711',
  'lesson:loma',
  'lesson:loma#dara',
])('the link %j is kept', (href) => {
  expect(isSafeLink(href)).toBe(true);
  const blocks: Block[] = [{ t: 'p', c: ['a ', { t: 'link', href, c: ['b'] }] }];
  expect(read(writeMarkdown(blocks))).toEqual({ blocks, rules: [] });
});

test.each([
  ['****a****', [{ t: 'b', c: ['a'] }]],
  ['***a***', [{ t: 'i', c: [{ t: 'b', c: ['a'] }] }]],
  ['**_a_**', [{ t: 'i', c: [{ t: 'b', c: ['a'] }] }]],
  ['**a&#32;** b', [{ t: 'b', c: ['a'] }, ' b']],
  ['**a**<!-- -->**b**', [{ t: 'b', c: ['ab'] }]],
  ['a  \nb\\\nc', ['a', { t: 'br' }, 'b', { t: 'br' }, 'c']],
  ['**a*b*c**', [{ t: 'b', c: ['a', { t: 'i', c: ['b'] }, 'c'] }]],
])('%j has one form', (text, c) => expect(read(text).blocks).toEqual([{ t: 'p', c }]));

test('formatting habits make no difference', () => {
  const one = read('Teksts *a* un __b__\nturpinās.\n\n* x\n* y\n\nVirsraksts {#ab}\n---\n');
  const two = read('Teksts _a_ un **b** turpinās.\n\n- x\n\n- y\n\n## Virsraksts {#ab}');
  expect(one).toEqual(two);
  expect(one.rules).toEqual([]);
});

test.each([
  'plkst. 10:30',
  'Piezīme:teksts',
  'a {#b} c',
  '1. maijs',
  'a_b_c * d',
  '<3',
  '[x]',
  'A & B',
  '# ne virsraksts',
  'C:\\d',
  'x|y',
  '50\u00A0%',
  ':::',
  '~a~',
])('the text %j survives being written', (text) => {
  const blocks: Block[] = [
    { t: 'p', c: [text] },
    { t: 'ul', items: [[{ t: 'p', c: [text] }]] },
  ];
  expect(read(writeMarkdown(blocks)).blocks).toEqual(blocks);
});
