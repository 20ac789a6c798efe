import { questionTypeOf, type Marking, type Question } from '@lidzgaita/grading';
import { hashOf } from './edition/canonical-json.js';
import type { CaseStudy, Module } from './model.js';

/** The case that a question of the kind `case` is about, and how it is marked; nothing for other kinds. */
export function caseOf(question: Question): { case: string; scoring: 'scored' | 'signed-off' } | undefined {
  const { kind } = question as { kind: string };
  return kind === 'case' ? (question as unknown as { case: string; scoring: 'scored' | 'signed-off' }) : undefined;
}

/** Who marks a question: the rules, a person, or nobody. */
export function markingOf(question: Question): Marking {
  return questionTypeOf(question.kind).marking?.(question) ?? 'rules';
}

/**
 * The questions of a module's quiz as the question types work with them: each `case` question carries the `story` of
 * its case. Everything that presents, marks or explains questions uses these; the module itself stays as it is.
 */
export function quizQuestions({ quiz, cases }: Pick<Module, 'quiz' | 'cases'>): Question[] {
  return (quiz?.questions ?? []).map((question) => {
    const named = caseOf(question);
    const study = named && cases.find(({ id }) => id === named.case);
    return study ? (Object.assign({}, question, { story: storyOf(study) }) satisfies Question) : question;
  });
}

function storyOf({ title, notice, intro, points }: CaseStudy): object {
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
  const named = questions.map(caseOf).filter((one) => one?.scoring === 'scored');
  return new Set(named.map((one) => one!.case));
}

/**
 * The cases that learners read and walk in the course: all but those that the quiz marks by their values, which are
 * kept on the server.
 */
export function learningCases({ quiz, cases }: Pick<Module, 'quiz' | 'cases'>): CaseStudy[] {
  const scored = scoredCases(quiz?.questions ?? []);
  return cases.filter(({ id }) => !scored.has(id));
}
