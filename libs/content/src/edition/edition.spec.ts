import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { ContentError } from '../content-error.js';
import { edited } from '../fixtures/edit.js';
import { propertyTimeout, runs } from '../fixtures/fuzz.js';
import { sampleCourse } from '../fixtures/sample-course.js';
import { parseContent } from '../parse-content.js';
import { serialiseContent } from '../write/serialise-content.js';
import { canonicalJson } from './canonical-json.js';
import { compileModule, editionToContent } from './compile-module.js';
import { compileProgramme } from './compile-programme.js';

const compile = (files: ReadonlyMap<string, string>) => compileModule(parseContent(files).content, 'k1');
const sample = compile(sampleCourse());

test('a hash is sixty-four hexadecimal digits and the same on every day', () => {
  expect(sample.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(compile(sampleCourse())).toEqual(sample);
});

test(
  'neither the order of files and keys nor line ends and formatting change the hash',
  { timeout: propertyTimeout },
  () => {
    const entries = [...sampleCourse()];
    const order = fc.shuffledSubarray(entries, { minLength: entries.length });
    const style = fc.record({
      crlf: fc.boolean(),
      mark: fc.boolean(),
      shuffle: fc.nat(),
      width: fc.constantFrom(0, 40, 200),
      flow: fc.boolean(),
      decomposed: fc.boolean(),
    });
    fc.assert(
      fc.property(order, style, (files, { crlf, mark, shuffle, width, flow, decomposed }) => {
        const changed = files.map(([path, text]): [string, string] => {
          let now = text;
          if (path.endsWith('.yaml')) {
            now = stringify(shuffleKeys(parse(text), shuffle), {
              lineWidth: width,
              collectionStyle: flow ? 'flow' : 'block',
            });
          } else now = text.replace(/\n\n/g, '\n\n\n').replace(/\*\*/g, '__').replace(/^- /gm, '* ');
          if (decomposed) now = now.normalize('NFD');
          if (crlf) now = now.replace(/\n/g, '\r\n');
          return [path, mark ? `\uFEFF${now}` : now];
        });
        expect(compile(new Map(changed)).hash).toBe(sample.hash);
      }),
      { numRuns: Math.ceil(runs / 20) },
    );
  },
);

function shuffleKeys(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffleKeys(item, seed));
  if (value === null || typeof value !== 'object') return value;
  const rank = (key: string): number =>
    [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 9973, 7);
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b));
  return Object.fromEntries(entries.map(([key, part]) => [key, shuffleKeys(part, seed)]));
}

test.each([
  ['modules/k1/lessons/loma.lv.md', 'klausās', 'klausās labi'],
  ['modules/k1/quiz.yaml', 'answer: false', 'answer: true'],
  ['modules/k1/quiz.yaml', 'draw: 2', 'draw: 3'],
  ['modules/k1/cases/paraksts.yaml', 'value: acceptable', 'value: best'],
  ['modules/k1/module.yaml', 'lessons: [loma, likums]', 'lessons: [likums, loma]'],
  ['glossary.yaml', 'ru: наставник', 'ru: куратор'],
])('a change of meaning in %s changes the hash', (file, find, replace) => {
  expect(compile(edited(file, find, replace)).hash).not.toBe(sample.hash);
});

test('a term that the module does not name leaves its edition alone', () => {
  const more =
    '\n  - id: cits\n    term: { lv: cits, en: other }\n    definition: { lv: Cits vārds., en: Another word. }\n';
  const files = sampleCourse();
  files.set('glossary.yaml', `${files.get('glossary.yaml')?.trimEnd()}${more}`);
  expect(parseContent(files).faults).toEqual([]);
  expect(compile(files).hash).toBe(sample.hash);
});

test('importing an export changes nothing', () => {
  const files = serialiseContent(editionToContent(sample));
  const { content, faults } = parseContent(files);
  expect(faults).toEqual([]);
  expect(compileModule(content, 'k1')).toEqual(sample);
});

test('a document holds lessons, cases and terms, and nothing of the quiz', () => {
  expect(Object.keys(sample.documents)).toEqual(['lv', 'en']);
  for (const [locale, document] of Object.entries(sample.documents)) {
    const json = JSON.stringify(document);
    expect(document).toMatchObject({ hash: sample.hash, moduleId: 'k1', code: 'K1', locale, lawChecked: '2026-11-22' });
    expect(json).not.toMatch(/quiz|correct|"answer"|k1-paraksts|k1-dara|k1-alga|passage|vouching|galvojums/);
    expect(sample.sizes[locale]).toBe(Buffer.byteLength(json, 'utf8'));
    expect(Object.keys(document.terms)).toEqual(['koordinators', 'lidzgaitnieks']);
  }
  expect(sample.documents['lv']?.terms['lidzgaitnieks']).toEqual({
    term: 'līdzgaitnieks',
    definition: 'Cilvēks, kas iet līdzās.',
    others: { en: 'mentor', ru: 'наставник' },
  });
});

test('languages stand in the same order however the files are written', () => {
  const { documents } = compile(edited('modules/k1/module.yaml', '{ lv: Loma, en: Role }', '{ en: Role, lv: Loma }'));
  expect(Object.keys(documents)).toEqual(['lv', 'en']);
});

test('a further language gets a document only when nothing is missing in it', () => {
  const begun = parseContent(
    edited('modules/k1/module.yaml', '{ lv: Loma, en: Role }', '{ lv: Loma, en: Role, ru: Роль }'),
  );
  expect(begun.faults.map(({ rule, severity }) => [rule, severity])).toEqual([['language-incomplete', 'warning']]);
  expect(Object.keys(compileModule(begun.content, 'k1').documents)).toEqual(['lv', 'en']);

  const yaml = (text: string): string => stringify(addRussian(parse(text)));
  const files = new Map([...sampleCourse()].map(([path, text]) => [path, path.endsWith('.yaml') ? yaml(text) : text]));
  for (const lesson of ['loma', 'likums']) {
    files.set(`modules/k1/lessons/${lesson}.ru.md`, files.get(`modules/k1/lessons/${lesson}.en.md`) ?? '');
  }
  const whole = parseContent(files);
  expect(whole.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(Object.keys(compileModule(whole.content, 'k1').documents)).toEqual(['lv', 'en', 'ru']);
});

function addRussian(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(addRussian);
  if (value === null || typeof value !== 'object') return value;
  if ('lv' in value && 'en' in value) return { ...value, ru: `${String(value.en)} (ru)` };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, addRussian(part)]));
}

test('a programme names the editions of its modules and changes with them', () => {
  const { content } = parseContent(sampleCourse());
  const edition = compileProgramme(content, 'lidzgaitnieks', new Map([['k1', sample.hash]]));
  expect(edition.modules).toEqual([{ moduleId: 'k1', hash: sample.hash }]);
  expect(edition.requirements).toHaveLength(7);
  expect(edition).toMatchObject({ renewal: { opensDays: 90, lapsesAfterDays: 180 }, secondApprover: ['revoke'] });
  expect(compileProgramme(content, 'lidzgaitnieks', new Map([['k1', sample.hash]]))).toEqual(edition);
  expect(compileProgramme(content, 'lidzgaitnieks', new Map([['k1', 'b']])).hash).not.toBe(edition.hash);
});

test.each([
  ['the renewal window', 'opensDays: 90', 'opensDays: 60'],
  ['the lapse', 'lapsesAfterDays: 180', 'lapsesAfterDays: 181'],
  ['the expiry', 'month: 12, day: 31', 'month: 6, day: 30'],
  ['what a renewal asks', 'minutes: 180', 'minutes: 240'],
  ['a second approver', '[revoke]', '[revoke, suspend]'],
  ['how a requirement lapses', 'lapse: permissive', 'lapse: strict'],
  ['a part of a group', 'least: 3', 'least: 2'],
])('a programme edition carries %s', (_title, find, replace) => {
  const hash = (files: Map<string, string>): string => {
    const { content, faults } = parseContent(files);
    expect(faults).toEqual([]);
    return compileProgramme(content, 'lidzgaitnieks', new Map([['k1', sample.hash]])).hash;
  };
  expect(hash(edited('programmes/lidzgaitnieks.yaml', find, replace))).not.toBe(hash(sampleCourse()));
});

test('what a renewal says by itself need not be written', () => {
  const file = 'programmes/lidzgaitnieks.yaml';
  const short = edited(file, 'renewal:\n  opensDays: 90\n  lapsesAfterDays: 180\n  expiry: { by: fixed-date, month: 12, day: 31 }', 'renewal:');
  const { content, faults } = parseContent(short);
  expect(faults).toEqual([]);
  expect(content.programmes[0]?.renewal).toMatchObject({ opensDays: 60, expiry: { by: 'completion' } });
  expect(serialiseContent(content).get(file)).not.toMatch(/opensDays|expiry/);
});

test('what is not there cannot be compiled', () => {
  const { content } = parseContent(sampleCourse());
  const code = (act: () => unknown): string => {
    try {
      act();
    } catch (error) {
      return error instanceof ContentError ? error.code : String(error);
    }
    return 'nothing';
  };
  expect(code(() => compileModule(content, 'k9'))).toBe('unknown-module');
  expect(code(() => compileModule({ ...content, glossary: [] }, 'k1'))).toBe('unknown-term');
  expect(code(() => compileProgramme(content, 'k1', new Map()))).toBe('unknown-programme');
  expect(code(() => compileProgramme(content, 'lidzgaitnieks', new Map()))).toBe('missing-hash');
});

test('canonical JSON sorts keys at every depth, keeps lists and leaves out what is undefined', () => {
  expect(canonicalJson({ b: [2, { d: 1, c: undefined, a: 'ā' }], a: null })).toBe('{"a":null,"b":[2,{"a":"ā","d":1}]}');
});
