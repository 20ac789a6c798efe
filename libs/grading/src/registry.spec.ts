import { describe, expect, it } from 'vitest';
import { GradingError } from './grading-error.js';
import { questionSchema, questionTypeOf, questionTypes } from './registry.js';

const t = (words: string) => ({ lv: words, en: words });
const single = {
  id: 'k1-paraksts',
  kind: 'single',
  tags: ['loma'],
  safety: true,
  passage: 'loma#nedara',
  prompt: t('p'),
  options: [
    { id: 'a', correct: true, text: t('a'), why: t('w') },
    { id: 'b', text: t('b'), why: t('w') },
  ],
};
const trueFalse = {
  id: 'k1-alga',
  kind: 'true-false',
  tags: ['likums'],
  passage: 'likums#bez-atlidzibas',
  prompt: t('p'),
  answer: false,
  why: { true: t('w'), false: t('w') },
};

describe('a question in quiz.yaml', () => {
  it('is read as the format page shows it, with its defaults', () => {
    const { safety: _safety, ...everyday } = single;
    expect(questionSchema.parse(everyday)).toMatchObject({
      safety: false,
      options: [{ correct: true }, { correct: false }],
    });
    expect(questionSchema.parse(single)).toMatchObject({ safety: true });
    expect(questionSchema.parse({ ...single, kind: 'multiple' })).toMatchObject({ scoring: 'all' });
    expect(questionSchema.parse(trueFalse)).toMatchObject({ answer: false, safety: false });
    expect(questionSchema.parse({ ...single, prompt: { ...t('p'), ru: 'п' } })).toMatchObject({ prompt: { ru: 'п' } });
  });

  it.each([
    ['an unknown key (a typing mistake)', { ...single, saftey: true }],
    [
      'an unknown key in an option',
      { ...single, options: [{ ...single.options[0], corect: true }, single.options[1]] },
    ],
    ['partial scoring of a single choice', { ...single, scoring: 'partial' }],
    ['an unknown way of scoring', { ...single, kind: 'multiple', scoring: 'some' }],
    ['an unknown kind', { ...single, kind: 'essay' }],
    ['no kind', { ...single, kind: undefined }],
    ['one option only', { ...single, options: single.options.slice(0, 1) }],
    ['seven options', { ...single, options: [...'abcdefg'].map((id) => ({ id, text: t(id), why: t('w') })) }],
    ['an id with capitals', { ...single, id: 'K1-alga' }],
    ['an id of one letter', { ...single, id: 'k' }],
    ['an id of 61 letters', { ...single, id: 'k'.repeat(61) }],
    ['a passage without an anchor', { ...single, passage: 'loma' }],
    ['a prompt without Latvian', { ...single, prompt: { en: 'p' } }],
    ['a prompt without English', { ...single, prompt: { lv: 'p' } }],
    ['a blank prompt', { ...single, prompt: { lv: ' ', en: 'p' } }],
    ['a blank text in a third language', { ...single, prompt: { ...t('p'), ru: '' } }],
    ['a language that is not a two-letter code', { ...single, prompt: { ...t('p'), eng: 'p' } }],
    ['an answer in words', { ...trueFalse, answer: 'false' }],
    ['a statement without an answer', { ...trueFalse, answer: undefined }],
    ['a reason for a third side', { ...trueFalse, why: { ...trueFalse.why, maybe: t('w') } }],
  ])('is refused with %s', (_title, question) => {
    expect(questionSchema.safeParse(question).success).toBe(false);
  });
});

describe('the registry of question types', () => {
  it('names each type by its own kind', () => {
    for (const [kind, type] of Object.entries(questionTypes)) {
      expect(type.kind).toBe(kind);
      expect(questionTypeOf(kind)).toBe(type);
    }
  });

  it.each(['essay', 'constructor', 'toString', '__proto__', ''])('refuses the kind "%s"', (kind) => {
    expect(() => questionTypeOf(kind)).toThrow(new GradingError('unknown-kind'));
  });
});
