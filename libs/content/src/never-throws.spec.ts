import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText, isPresentable, mutated, propertyTimeout, runs } from './fixtures/fuzz.js';
import { sampleCourse } from './fixtures/sample-course.js';
import { parseContent } from './parse-content.js';

const sample = sampleCourse();
const paths = [...sample.keys()];

function check(files: ReadonlyMap<string, string>): void {
  const { faults } = parseContent(files);
  expect(faults.filter((fault) => !isPresentable(fault))).toEqual([]);
}

test('any text in any file gives faults, never an error', { timeout: propertyTimeout }, () => {
  const path = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...paths) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }) },
  );
  fc.assert(
    fc.property(path, anyText, (file, text) => check(new Map([[file, text]]))),
    { numRuns: runs },
  );
});

test('a valid file after accidents gives faults, never an error', { timeout: propertyTimeout }, () => {
  const accident = fc
    .constantFrom(...paths)
    .chain((path) => mutated(sample.get(path) ?? '').map((text) => [path, text] as const));
  fc.assert(
    fc.property(accident, ([file, text]) => check(new Map([[file, text]]))),
    { numRuns: runs },
  );
});

test('a whole course after accidents in two files gives faults, never an error', { timeout: propertyTimeout }, () => {
  const accident = fc
    .constantFrom(...paths)
    .chain((path) => mutated(sample.get(path) ?? '').map((text) => [path, text] as const));
  fc.assert(
    fc.property(accident, accident, (one, two) => check(new Map([...sample, one, two]))),
    { numRuns: Math.ceil(runs / 10) },
  );
});

test('what is not even text gives a fault', () => {
  const files = new Map([['glossary.yaml', undefined as unknown as string]]);
  expect(parseContent(files).faults.map(({ rule }) => rule)).toEqual(['unreadable']);
});

test('whatever goes wrong while a file is read is a fault of that file', () => {
  class Broken extends Map<string, string> {
    override get(path: string): string | undefined {
      if (path === 'glossary.yaml') throw new RangeError('Maximum call stack size exceeded');
      return super.get(path);
    }
  }
  const { faults } = parseContent(new Broken(sampleCourse()));
  expect(faults[0]).toMatchObject({ file: 'glossary.yaml', rule: 'unreadable' });
});

const bombs: Record<string, string> = {
  brackets: '['.repeat(95_000),
  quotes: '>'.repeat(95_000),
  lists: '- '.repeat(45_000),
  stars: '*a_'.repeat(30_000),
  ticks: Array.from({ length: 400 }, (_, n) => '`'.repeat(n)).join(' '),
  terms: ':term['.repeat(15_000),
  links: '[a](b'.repeat(19_000),
  html: '<a '.repeat(30_000),
  fences: Array.from({ length: 300 }, (_, n) => `${':'.repeat(303 - n)}note`).join('\n'),
  entities: '&amp;'.repeat(19_000),
  passages: `${'**a** _b_ [c](d) `e` '.repeat(40)}\n\n`.repeat(110),
  maps: '{a: '.repeat(20_000),
  keys: Array.from({ length: 45_000 }, (_, n) => `k${n}: v`).join('\n'),
  colons: 'a: '.repeat(160_000),
  dashes: '- '.repeat(240_000),
  questions: '? '.repeat(240_000),
  strings: '"a" '.repeat(120_000),
  commas: `[${'a,'.repeat(240_000)}]`,
  ladder: Array.from({ length: 900 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
};

test.each(Object.entries(bombs))('a bomb of %s is refused in a few seconds', { timeout: 60_000 }, (_, bomb) => {
  const lesson = `---\ntitle: x\nminutes: 1\n---\n${bomb}`;
  const began = process.cpuUsage();
  const { faults } = parseContent(
    new Map([
      ['modules/k1/lessons/loma.lv.md', lesson],
      ['glossary.yaml', bomb],
    ]),
  );
  const { user } = process.cpuUsage(began);
  expect(faults.some(({ severity }) => severity === 'error')).toBe(true);
  expect(user / 1e6).toBeLessThan(8);
});
