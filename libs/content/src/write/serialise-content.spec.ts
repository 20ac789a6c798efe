import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasErrors } from '../faults/fault.js';
import { arbitraryTexts } from '../fixtures/arbitrary-text.js';
import { markdownText, propertyTimeout, runs } from '../fixtures/fuzz.js';
import { sampleCourse } from '../fixtures/sample-course.js';
import type { Content } from '../model.js';
import { parseContent } from '../parse-content.js';
import { serialiseContent } from './serialise-content.js';
import { writeYaml } from './write-yaml.js';

test('writing a course and reading it again changes nothing', () => {
  const { content } = parseContent(sampleCourse());
  const files = serialiseContent(content);
  const again = parseContent(files);
  expect(again.faults).toEqual([]);
  expect(again.content).toEqual(content);
  expect(serialiseContent(again.content)).toEqual(files);
  expect([...files.keys()].sort()).toEqual([...sampleCourse().keys()].sort());
});

test('files are written for people: keys in order, texts as blocks, ids in one line, directives whole', () => {
  const files = serialiseContent(parseContent(sampleCourse()).content);
  const module = files.get('modules/k1/module.yaml') ?? '';
  expect(
    module
      .split('\n')
      .map((line) => line.split(':')[0])
      .filter((key) => /^\w/.test(key ?? '')),
  ).toEqual([
    'format',
    'id',
    'code',
    'title',
    'summary',
    'minutes',
    'outcomes',
    'lessons',
    'cases',
    'quiz',
    'lawChecked',
  ]);
  expect(module).toContain('lessons: [loma, likums]');
  expect(files.get('modules/k1/cases/paraksts.yaml')).toContain(
    '  lv: |\n    Pirmā rindkopa.\n\n    Otrā ar **svaru**.\n',
  );
  const lesson = files.get('modules/k1/lessons/loma.lv.md') ?? '';
  expect(lesson).toContain(':term[līdzgaitnieku]{id=lidzgaitnieks}');
  expect(lesson).toContain('## Ko nedara {#nedara}');
  expect(lesson).toContain(':::example[Pirmā **saruna**]\n');
  expect(lesson).toContain('80\u00A0%');
  expect(lesson).toContain('- jautā\n  1. laikus\n  2. mierīgi');
  expect(files.get('modules/k1/quiz.yaml')).toContain("'true':".replaceAll("'", '"'));
});

test('long texts are broken into lines, texts of several paragraphs keep theirs', () => {
  const long = 'vārds '.repeat(40).trim();
  expect(writeYaml({ text: long })).toMatch(/^text: >-\n {2}vārds/);
  expect(writeYaml({ text: `${long}\n\n${long}\n` })).toBe(`text: |\n  ${long}\n\n  ${long}\n`);
});

test('any text survives a YAML file', { timeout: propertyTimeout }, () => {
  const glossary = fc.array(fc.record({ term: arbitraryTexts, definition: arbitraryTexts }), { minLength: 1, maxLength: 4 });
  let kept = 0;
  fc.assert(
    fc.property(glossary, (terms) => {
      const content: Content = {
        modules: [],
        programmes: [],
        agreements: [],
        glossary: terms.map((term, index) => ({ id: `term-${index}`, ...term })),
      };
      const files = serialiseContent(content);
      const again = parseContent(files);
      if (!hasErrors(again.faults)) {
        kept += 1;
        expect(again.content).toEqual(content);
      } else {
        const rules = new Set(again.faults.filter(({ severity }) => severity === 'error').map(({ rule }) => rule));
        expect([...rules].filter((rule) => rule !== 'placeholder-text')).toEqual([]);
      }
      expect(serialiseContent(again.content)).toEqual(files);
    }),
    { numRuns: runs },
  );
  expect(kept).toBeGreaterThan(runs / 10);
});

test('any Markdown that is accepted survives a lesson and a case', { timeout: propertyTimeout }, () => {
  const sample = sampleCourse();
  const lesson = 'modules/k1/lessons/likums.lv.md';
  const theCase = 'modules/k1/cases/paraksts.yaml';
  const caseText = (markdown: string): string =>
    (sample.get(theCase) ?? '').replace(
      'lv: |\n    Pirmā rindkopa.\n',
      () => `lv: |2\n${markdown.replace(/^/gm, '    ')}\n`,
    );
  let kept = 0;
  fc.assert(
    fc.property(markdownText, (markdown) => {
      const files = new Map([
        ['modules/k1/module.yaml', sample.get('modules/k1/module.yaml') ?? ''],
        [lesson, `---\ntitle: x\nminutes: 6\n---\n${markdown}`],
        ['modules/k1/lessons/likums.en.md', `---\ntitle: x\nminutes: 6\n---\nText`],
        [theCase, caseText(markdown)],
      ]);
      const once = parseContent(files);
      const written = serialiseContent(once.content);
      const twice = parseContent(written);
      if (once.faults.some(({ rule }) => rule === 'markdown-unstable')) return;
      if (once.content.modules[0]?.lessons.length === 1) {
        kept += 1;
        expect(twice.content.modules[0]?.lessons).toEqual(once.content.modules[0]?.lessons);
        const blank = once.faults.some(({ rule }) => rule === 'empty-text');
        if (!blank) expect(twice.content.modules[0]?.cases).toEqual(once.content.modules[0]?.cases);
      }
    }),
    { numRuns: Math.ceil(runs / 10) },
  );
  expect(kept).toBeGreaterThan(runs / 20);
});
