import { compileAgreement, type Content } from '@lidzgaita/content';
import { policyOf, type Question } from '@lidzgaita/grading';
import { miniContent } from '../mini-course.js';

export const both = (text: string) => ({ lv: `${text} (lv)`, en: `${text} (en)` });
const need = { title: both('Requirement'), stage: 'vetting', mover: 'coordinator' } as const;
const [m1, m2] = [miniContent.modules[0]!, miniContent.modules[1]!];

const reflection: Question = {
  id: 'pardomas', kind: 'reflection', tags: [], hints: [], safety: false, prompt: both('Reflect'), minWords: 0, maxWords: 0,
  rubric: [
    {
      id: 'saturs', text: both('Substance'),
      levels: ['vaji', 'labi', 'izcili'].map((id, points) => ({ id, points, text: both(id) })),
    },
  ],
};

/**
 * The mini course with what only some may see: hints and feedback on every question of `m1`, and `m3` with an answer
 * that a person marks, whose marks are never shown.
 */
export const worldContent: Content = {
  ...miniContent,
  agreements: [{ id: 'ligums', kind: 'agreement', title: both('Agreement'), body: { lv: [{ t: 'p', c: ['Teksts'] }], en: [{ t: 'p', c: ['Text'] }] } }],
  modules: [
    { ...m1, quiz: { ...m1.quiz!, questions: m1.quiz!.questions.map((question) => ({ ...question, hints: [both('Hint')], feedback: both('Feedback') })) } },
    m2,
    {
      ...m1, id: 'm3', code: 'M3', lessons: m1.lessons, cases: [],
      quiz: {
        ...policyOf({ draw: 2, pass: 75, attempts: 9, show: { during: [], after: [], later: [], closed: [] } }),
        questions: [{ ...m1.quiz!.questions.find(({ id }) => id === 'viens')!, id: 'fakts' }, reflection],
      },
    },
  ],
  programmes: [
    {
      ...miniContent.programmes[0]!,
      modules: ['m1', 'm2', 'm3'],
      requirements: [
        { ...need, id: 'identitate', kind: 'identity-seen' },
        { ...need, id: 'parbaude', kind: 'record-check', months: 12 },
        { ...need, id: 'intervija', kind: 'interview', people: 1 },
        { ...need, id: 'ieteikums', kind: 'recommendation', people: 1, mover: 'trainer' },
        { ...need, id: 'novero', kind: 'observation', people: 1, mover: 'trainer' },
        // Met by the identity alone, so that nothing else has to be signed.
        { ...need, id: 'papiri', kind: 'any', of: [{ ...need, id: 'identitate-ari', kind: 'identity-seen' }, { ...need, id: 'ligums', kind: 'agreement', document: 'ligums' }] },
        { ...need, id: 'atlauja', kind: 'permit', mover: 'official', neededFor: 'clearance' },
        { ...need, id: 'supervizija', kind: 'supervision', count: 1, mover: 'trainer' },
      ],
    },
  ],
};

export const agreementHash = compileAgreement(worldContent, 'ligums').hash;
