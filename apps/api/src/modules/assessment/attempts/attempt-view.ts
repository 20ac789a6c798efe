import {
  hideFrom, markingOf, momentOf, questionProgress, questionTypeOf, seenAt, sectionOf, toldOf, type Question, type QuestionProgress, type QuizPolicy, type SeenThing as Seen,
} from '@lidzgaita/grading';
import type { PublishedModule } from '../../catalogue/catalogue.facade.js';
import { attemptsDone } from './attempts-done.js';
import { quizTerms } from './attempt-terms.js';
import { pinnedQuestions } from './question-bank.js';
import {
  type AttemptQuestion, type AttemptResult, type Passage, type QuestionReview, type QuizAttempt, QuizBehaviour, SeenThing,
} from './quiz-attempt.type.js';
import type { StoredAttempt } from './quiz-attempt.repository.js';

/** An attempt as its learner sees it at this moment: nothing in it tells what may not be seen yet. */
export function attemptView(attempt: StoredAttempt, edition: PublishedModule, now: Date): QuizAttempt {
  const { id, enrolmentId, moduleId, number, state, startedAt, submittedAt, dueAt, closedBy, policy, waiting } = attempt;
  const seen = seenNow(attempt, now);
  return {
    id, enrolmentId, moduleId, moduleCode: edition.code, moduleTitle: edition.module.title, number, state, startedAt, submittedAt, dueAt, now, closedBy, waiting,
    graceSeconds: policy.grace,
    behaviour: behaviourOf(policy),
    sections: policy.sections.map((section) => ({ id: section.id, title: section.title })),
    seen: seen.map((thing) => SeenThing[thing.toUpperCase() as keyof typeof SeenThing]),
    questions: pinnedQuestions(edition, attempt.questionIds).map(({ question }, index) => questionView(attempt, question, index, seen)),
    result: resultOf(attempt, seen),
  };
}

export const behaviourOf = ({ behaviour }: Pick<QuizPolicy, 'behaviour'>): QuizBehaviour => QuizBehaviour[behaviour.toUpperCase() as keyof typeof QuizBehaviour];

function seenNow({ state, submittedAt, policy, accommodations }: StoredAttempt, now: Date): Seen[] {
  const { closesAt } = quizTerms(policy, accommodations);
  return seenAt(policy, momentOf(state === 'LIVE' ? null : (submittedAt?.getTime() ?? null), closesAt, now.getTime()));
}

function questionView(attempt: StoredAttempt, question: Question, index: number, seen: Seen[]): AttemptQuestion {
  const { seed, state, policy } = attempt;
  const type = questionTypeOf(question.kind);
  const steps = attempt.steps.filter(({ questionId }) => questionId === question.id);
  const ended = state === 'SUBMITTED';
  const progress = questionProgress(question, steps, policy, { ended });
  const { last, closed, checked, triesLeft, hints } = progress;
  const saved = last && steps.find(({ revision }) => revision === last.revision);
  const told = toldOf(seen, { closed, checked });
  const may = (thing: Seen): boolean => told.includes(thing);
  return {
    id: question.id,
    position: index + 1,
    safety: question.safety,
    sectionId: sectionOf(policy.sections, question)?.id ?? null,
    view: type.present(question, `${seed}:${question.id}`),
    answer: last && saved && (!ended || seen.includes('answer')) ? { response: last.response, revision: last.revision, certainty: last.certainty, savedAt: new Date(saved.savedAt) } : null,
    closed,
    triesLeft,
    hints: question.hints.slice(0, hints),
    ...markOf(attempt, question, progress, may),
    review: told.length > 0 ? { ...hideFrom(type.review(question, last?.response), told), rubric: rubricOf(attempt, question, may) } : null,
    passage: may('explanation') ? passageOf(question) : null,
    // It speaks of the question as a whole, and so of what is right.
    feedback: closed && may('explanation') ? (question.feedback ?? null) : null,
  };
}

type May = (thing: Seen) => boolean;
type MarkView = Pick<AttemptQuestion, 'correct' | 'points' | 'max' | 'pending' | 'voided' | 'comment'>;

function markOf({ state, marks, given }: StoredAttempt, question: Question, { mark: live, checked }: QuestionProgress, may: May): MarkView {
  const counted = markingOf(question) !== 'none';
  const stored = state === 'SUBMITTED' ? marks.find(({ questionId }) => questionId === question.id) : undefined;
  const mark = state === 'SUBMITTED' ? stored : checked ? live : null;
  const pending = stored?.pending ?? false;
  const shown = mark && may('mark') && counted && !pending;
  return {
    max: counted ? 1 : 0,
    points: shown ? mark.earned / mark.of : null,
    correct: shown ? mark.correct : null,
    pending,
    voided: stored?.voided ?? false,
    comment: shown && stored ? (given.find(({ questionId }) => questionId === question.id)?.comment ?? null) : null,
  };
}

function rubricOf({ state, marks, given }: StoredAttempt, question: Question, may: May): QuestionReview['rubric'] {
  const type = questionTypeOf(question.kind);
  if (markingOf(question) !== 'person' || !type.rubric) return [];
  const settled = state === 'SUBMITTED' && may('mark') && marks.some(({ questionId, pending }) => questionId === question.id && !pending);
  const levels = settled ? given.find(({ questionId }) => questionId === question.id)?.levels : undefined;
  return type.rubric(question).map((criterion) => ({ ...criterion, given: levels?.[criterion.id] ?? null }));
}

export function passageOf({ passage }: Pick<Question, 'passage'>): Passage | null {
  const [lessonId, anchor] = passage?.split('#') ?? [];
  return lessonId && anchor ? { lessonId, anchor } : null;
}

function resultOf({ state, waiting, percent, points, max, passed, policy, safetyMissed, all, accommodations }: StoredAttempt, seen: Seen[]): AttemptResult | null {
  if (state !== 'SUBMITTED' || waiting > 0 || passed === null || !seen.includes('mark')) return null;
  const done = attemptsDone(all, policy);
  const { attempts } = quizTerms(policy, accommodations);
  const reached = policy.feedback.filter(({ from }) => (percent ?? 0) >= from).sort((a, b) => b.from - a.from);
  return {
    percent: Math.floor(percent ?? 0), points: points ?? 0, max: max ?? 0, passed, pass: policy.pass,
    safetyMissed: safetyMissed ?? [], attemptsLeft: done.passed ? 0 : Math.max(0, attempts - done.used),
    feedback: reached[0]?.text ?? null,
  };
}
