import type { Grade } from './grade.js';
import type { QuizPolicy } from './quiz-policy.js';
import { markingOf, questionTypeOf, type Question } from './registry.js';

/** How sure the learner says to be: 1 hardly, 2 fairly, 3 quite. */
export type Certainty = 1 | 2 | 3;

/** One saved answer. `check`: the learner asked to have it marked at once. */
export interface AnswerStep {
  revision: number;
  response: unknown;
  check: boolean;
  certainty: Certainty | null;
}

/**
 * What one question earned: `earned` of `of` whole points; below 0 only where certainty was misplaced. `correct`: the
 * learner found the right answer, be it at a later try.
 */
export interface Mark {
  earned: number;
  of: number;
  correct: boolean;
}

/** Where a learner stands with one question. */
export interface QuestionProgress {
  /** The answer that counts; steps after the question was closed are not looked at. */
  last: AnswerStep | undefined;
  /** Nothing can be answered any more. */
  closed: boolean;
  /** The last counting answer has been checked. */
  checked: boolean;
  /** Null unless the quiz allows several tries. */
  triesLeft: number | null;
  /** How many hints have been earned. */
  hints: number;
  /** Null: nothing was answered, or a person marks it, or nobody does. */
  mark: Mark | null;
}

type Rules = Pick<QuizPolicy, 'behaviour' | 'tries'>;

/** The weights of certainty-based marking in thirds of a point: right answers 1, 2, 3; wrong ones 0, −2, −6. */
const CERTAINTY: Record<Certainty, { right: number; wrong: number }> = {
  1: { right: 1, wrong: 0 },
  2: { right: 2, wrong: -2 },
  3: { right: 3, wrong: -6 },
};

/**
 * A grade weighted by how sure the learner was; a partly right answer lies between the two weights. Honest certainty
 * earns most: 1 pays below ⅔, 2 up to 0.8, 3 above.
 * Source: A. R. Gardner-Medwin, Confidence assessment in the teaching of basic science (1995), the LAPT scheme.
 */
export function certaintyMark({ earned, of, correct }: Grade, certainty: Certainty): Mark {
  const { right, wrong } = CERTAINTY[certainty];
  return { earned: right * earned + wrong * (of - earned), of: 3 * of, correct };
}

/**
 * What the steps of one question come to, whatever the order in which they arrived. Several tries: the best of them
 * counts, each less `deduction` per cent for every wrong one before it; checking the same answer again is no new try.
 * `ended`: the attempt is over, and the last answer is marked although nobody asked for it.
 * @throws GradingError as the question type's `grade`
 */
export function questionProgress(
  question: Question,
  steps: readonly AnswerStep[],
  { behaviour, tries }: Rules,
  { ended }: { ended: boolean },
): QuestionProgress {
  const type = questionTypeOf(question.kind);
  const inOrder = [...steps].sort((a, b) => a.revision - b.revision);
  const byRules = markingOf(question) === 'rules';
  const most = behaviour === 'tries' ? tries.most : behaviour === 'immediate' ? 1 : 0;
  const tried: Grade[] = [];
  let checked: AnswerStep | undefined;
  let last: AnswerStep | undefined;
  for (const step of inOrder) {
    if (isOver(tried, most)) break;
    last = step;
    if (!step.check || most === 0 || !byRules || (checked && sameResponse(checked, step))) continue;
    checked = step;
    tried.push(type.grade(question, step.response));
  }
  const closedByCheck = isOver(tried, most);
  const openAnswer = last && !(checked && sameResponse(checked, last)) ? last : undefined;
  // The check that closed the question, rightly or as the last one, earned no hint.
  const wrong = closedByCheck ? tried.length - 1 : tried.length;
  if (ended && byRules && openAnswer && !closedByCheck) tried.push(type.grade(question, openAnswer.response));
  const closed = ended || closedByCheck;
  return {
    last,
    closed,
    checked: checked !== undefined && openAnswer === undefined,
    triesLeft: behaviour === 'tries' && byRules ? (closed ? 0 : most - tried.length) : null,
    hints: behaviour === 'tries' ? Math.min(wrong, question.hints.length) : 0,
    mark: markOf(tried, last, { behaviour, tries }),
  };
}

const isOver = (tried: readonly Grade[], most: number): boolean =>
  most > 0 && (tried.length >= most || tried.at(-1)?.correct === true);

const sameResponse = (a: AnswerStep, b: AnswerStep): boolean => canonical(a.response) === canonical(b.response);

/** Key order differs between what a client sent and what the database gives back. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

function markOf(tried: readonly Grade[], last: AnswerStep | undefined, { behaviour, tries }: Rules): Mark | null {
  if (tried.length === 0) return null;
  if (behaviour === 'certainty') return certaintyMark(tried[0]!, last?.certainty ?? 1);
  if (behaviour !== 'tries') return pick(tried[0]!);
  const marks = tried.map(({ earned, of, correct }, before): Mark => {
    const kept = Math.max(0, 100 - tries.deduction * before);
    return kept === 100 ? { earned, of, correct } : { earned: earned * kept, of: of * 100, correct };
  });
  const best = marks.reduce((top, mark) => (mark.earned * top.of > top.earned * mark.of ? mark : top));
  return { ...best, correct: tried.some(({ correct }) => correct) };
}

const pick = ({ earned, of, correct }: Grade): Mark => ({ earned, of, correct });
