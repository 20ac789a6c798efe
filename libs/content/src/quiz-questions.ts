import type { CaseStory, Question } from '@lidzgaita/grading';
import { hashOf } from './edition/canonical-json.js';
import type { CaseStudy, Module } from './model.js';

/**
 * The questions of a module's quiz as the question types work with them: each `case` question carries the `story` of
 * its case. Everything that presents, marks or explains questions uses these; the module itself stays as it is.
 */
export function quizQuestions({ quiz, cases }: Pick<Module, 'quiz' | 'cases'>): Question[] {
  return (quiz?.questions ?? []).map((question) => {
    const study = question.kind === 'case' ? cases.find(({ id }) => id === question.case) : undefined;
    return study && question.kind === 'case' ? { ...question, story: storyOf(study) } : question;
  });
}

function storyOf({ title, notice, intro, points }: CaseStudy): CaseStory {
  return { title, ...(notice && { notice }), intro, points };
}

/**
 * Which wording of a question this is: 16 hexadecimal digits of the SHA-256 over the canonical JSON of a question as
 * {@link quizQuestions} gives it. The same question has the same version in every edition.
 */
export function questionVersion(question: Question): string {
  return hashOf(question).slice(0, 16);
}

/** Ids of the cases that questions mark by their values. */
export function scoredCases(questions: readonly Question[]): Set<string> {
  return new Set(questions.flatMap((one) => (one.kind === 'case' && one.scoring === 'scored' ? [one.case] : [])));
}

/**
 * The cases that learners read and walk in the course: all but those that the quiz marks by their values, which are
 * kept on the server.
 */
export function learningCases({ quiz, cases }: Pick<Module, 'quiz' | 'cases'>): CaseStudy[] {
  const scored = scoredCases(quiz?.questions ?? []);
  return cases.filter(({ id }) => !scored.has(id));
}
