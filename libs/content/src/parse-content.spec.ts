import { expect, test } from 'vitest';
import { sampleCourse } from './fixtures/sample-course.js';
import { parseContent } from './parse-content.js';

test('the sample course has no faults and is read whole', () => {
  const { content, faults } = parseContent(sampleCourse());
  expect(faults).toEqual([]);
  expect(
    content.modules.map(({ id, lessons, cases, quiz }) => [id, lessons.length, cases.length, quiz?.questions.length]),
  ).toEqual([['k1', 2, 1, 3]]);
  expect(content.programmes.map(({ id, requirements }) => [id, requirements.length])).toEqual([['lidzgaitnieks', 7]]);
  expect(content.glossary.map(({ id }) => id)).toEqual(['koordinators', 'lidzgaitnieks']);
});

test('a lesson is read into blocks, no-break spaces included', () => {
  const { content } = parseContent(sampleCourse());
  const body = content.modules[0]?.lessons[0]?.body['lv'];
  expect(body).toEqual([
    {
      t: 'p',
      c: [
        'Ievads ar ',
        { t: 'term', id: 'lidzgaitnieks', c: ['līdzgaitnieku'] },
        ' un ',
        { t: 'b', c: ['svarīgu'] },
        ' ',
        { t: 'i', c: ['domu'] },
        '. Precizitāte ir 80\u00A0%.',
      ],
    },
    { t: 'h', id: 'dara', level: 2, c: ['Ko dara'] },
    {
      t: 'ul',
      items: [
        [{ t: 'p', c: ['klausās'] }],
        [
          { t: 'p', c: ['jautā'] },
          { t: 'ol', items: [[{ t: 'p', c: ['laikus'] }], [{ t: 'p', c: ['mierīgi'] }]] },
        ],
      ],
    },
    { t: 'h', id: 'nedara', level: 2, c: ['Ko nedara'] },
    { t: 'quote', c: [{ t: 'p', c: ['Neko nesola.'] }] },
    { t: 'h', id: 'kapec', level: 3, c: ['Kāpēc'] },
    { t: 'table', head: [['Jā'], ['Nē']], rows: [[['Klausās'], ['Galvo']]] },
    {
      t: 'callout',
      kind: 'example',
      title: ['Pirmā ', { t: 'b', c: ['saruna'] }],
      c: [
        {
          t: 'p',
          c: [
            'Skatīt ',
            { t: 'link', href: 'lesson:likums#bez-atlidzibas', c: ['likumu'] },
            ', ',
            { t: 'link', href: 'https://likumi.lv/ta/id/274848', c: ['vietni'] },
            ' vai ',
            { t: 'link', href: 'mailto:info@example.lv', c: ['rakstīt'] },
            '.',
          ],
        },
      ],
    },
  ]);
});

test('an empty folder is content without anything, not a fault', () => {
  expect(parseContent(new Map())).toEqual({ content: { modules: [], programmes: [], agreements: [], glossary: [] }, faults: [] });
});
