import { z } from 'zod';
import { gradeOf } from '../grade.js';
import { lintIds } from '../options.js';
import { questionBase } from '../question-base.js';
import type { LintFinding, QuestionType } from '../question-type.js';
import { readPrinted, readResponse } from '../read-response.js';
import { rubric, type Rubric } from '../rubric.js';
import { parseText, printText, typedText } from './typed-text.js';

const words = z.int().min(0).max(5000).default(0);
const schema = z
  .strictObject({ ...questionBase, kind: z.literal('reflection'), minWords: words, maxWords: words, rubric })
  .refine(({ minWords, maxWords }) => maxWords === 0 || minWords <= maxWords, 'minWords is more than maxWords');
const responseSchema = z.strictObject({ text: typedText(20_000) });

/** A longer text that a person marks by `rubric`. `minWords`, `maxWords`: advice to the writer; 0 for no limit. */
export type ReflectionQuestion = z.infer<typeof schema>;

/** What was written: at most 20,000 characters, Unicode NFC, trimmed. */
export type ReflectionResponse = z.infer<typeof responseSchema>;

function lintRubric(criteria: Rubric): LintFinding[] {
  return criteria.flatMap(({ levels }, index) => {
    const path = ['rubric', index, 'levels'];
    const falling = levels.flatMap(({ points }, place): LintFinding[] =>
      place > 0 && points <= levels[place - 1]!.points
        ? [{ path: [...path, place, 'points'], rule: 'rubric-levels' }]
        : [],
    );
    return [...lintIds(levels, path), ...falling];
  });
}

/** Question type `reflection`: marked by a person, so `grade` gives 0 of 1. Printed as JSON text. */
export const reflection = {
  kind: 'reflection',
  schema,
  responseSchema,
  lint: (question) => [...lintIds(question.rubric, ['rubric']), ...lintRubric(question.rubric)],
  present: ({ id, kind, prompt, minWords, maxWords, rubric: criteria }) => ({
    id,
    kind,
    prompt,
    minWords,
    maxWords,
    rubric: criteria,
  }),
  marking: () => 'person',
  rubric: (question) => question.rubric,
  grade(question, response) {
    readResponse(responseSchema, response, question.id);
    return gradeOf(0, 1);
  },
  review(question, response) {
    const text = response === undefined ? null : readResponse(responseSchema, response, question.id).text;
    return { options: [], parts: [], steps: [], text };
  },
  choices: () => [],
  chosen(question, response) {
    readResponse(responseSchema, response, question.id);
    return [];
  },
  print: ({ text }) => printText(text),
  parse: (line) => readPrinted(responseSchema, { text: parseText(line) }),
} satisfies QuestionType<ReflectionQuestion, ReflectionResponse>;
