import { Injectable } from '@nestjs/common';
import { type Certainty, drawQuiz, hideFrom, markingOf, momentOf, questionTypeOf, seenAt, sectionOf, type SeenThing } from '@lidzgaita/grading';
import { Clock } from '../../../platform/clock/clock.js';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { CatalogueFacade, type PublishedModule } from '../../catalogue/catalogue.facade.js';
import { quizTerms } from '../attempts/attempt-terms.js';
import { behaviourOf, passageOf } from '../attempts/attempt-view.js';
import { bankOf, pinnedQuestions } from '../attempts/question-bank.js';
import type { StoredAttempt } from '../attempts/quiz-attempt.repository.js';
import { QuizService } from '../attempts/quiz.service.js';
import { checkAnswer } from './check-answer.js';
import type { CheckedAnswer, Practice, QuizPreview } from './preview.type.js';

const LONGEST_SEED = 100;

/** Questions without an attempt: a trainer's preview, and a trainee's practice with what was missed. Nothing is kept. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    private readonly quizzes: QuizService,
  ) {}

  async preview(hash: string, typedSeed: string): Promise<QuizPreview | null> {
    const edition = await this.edition(hash);
    const quiz = edition?.module.quiz;
    if (!edition || !quiz) return null;
    const seed = typedSeed.slice(0, LONGEST_SEED);
    const drawn = drawQuiz([...bankOf(edition).values()].map(({ question }) => question), quiz, seed);
    return {
      hash: edition.hash, moduleId: edition.moduleId, code: edition.code, title: edition.module.title, editionNumber: edition.number,
      behaviour: behaviourOf(quiz), pass: quiz.pass, attempts: quiz.attempts, minutes: quiz.minutes ?? null,
      sections: quiz.sections.map(({ id, title }) => ({ id, title })),
      questions: pinnedQuestions(edition, drawn.map(({ id }) => id)).map(({ question }) => ({
        id: question.id, safety: question.safety, sectionId: sectionOf(quiz.sections, question)?.id ?? null, hints: question.hints as LocalizedText[],
        passage: passageOf(question), view: questionTypeOf(question.kind).present(question, `${seed}:${question.id}`),
      })),
    };
  }

  async previewAnswer(hash: string, questionId: string, response: unknown, certainty: number | null): Promise<CheckedAnswer | null> {
    const edition = await this.edition(hash);
    const asked = edition && bankOf(edition).get(questionId);
    const sure = [1, 2, 3].includes(certainty ?? 0) ? (certainty as Certainty) : null;
    return asked ? checkAnswer(asked.question, response, sure) : null;
  }

  /** What cannot be a hash may not even be text that PostgreSQL takes. */
  private async edition(hash: string): Promise<PublishedModule | undefined> {
    return /^[0-9a-f]+$/.test(hash) ? this.catalogue.findModule(hash) : undefined;
  }

  /** What somebody missed in an ended attempt of their own, in a new order. */
  async practice(actor: Actor, attemptId: string, typedSeed: string): Promise<Practice | null> {
    const attempt = await this.practisable(actor, attemptId);
    if (!attempt) return null;
    const edition = await this.catalogue.moduleEdition(attempt.editionHash);
    const seed = typedSeed.slice(0, LONGEST_SEED);
    const missed = attempt.marks.filter(({ counted, pending, voided, correct }) => counted && !pending && !voided && !correct);
    const ids = attempt.questionIds.filter((id) => missed.some(({ questionId }) => questionId === id));
    return {
      attemptId, enrolmentId: attempt.enrolmentId, moduleId: attempt.moduleId, moduleTitle: edition.module.title,
      questions: pinnedQuestions(edition, ids)
        .filter(({ question }) => markingOf(question) === 'rules')
        .map(({ question }) => ({ id: question.id, view: questionTypeOf(question.kind).present(question, `${seed}:${question.id}`) })),
    };
  }

  async practiceAnswer(actor: Actor, attemptId: string, questionId: string, response: unknown): Promise<CheckedAnswer | null> {
    const attempt = await this.practisable(actor, attemptId);
    if (!attempt?.questionIds.includes(questionId)) return null;
    const [asked] = pinnedQuestions(await this.catalogue.moduleEdition(attempt.editionHash), [questionId]);
    const seen = this.seenOf(attempt);
    const checked = checkAnswer(asked!.question, response);
    const told = seen.includes('explanation');
    return {
      ...checked,
      review: { ...hideFrom(checked.review, seen), rubric: checked.review.rubric },
      feedback: told ? checked.feedback : null, passage: told ? checked.passage : null,
    };
  }

  /** Practice tells right from wrong: only where that may be known. */
  private async practisable(actor: Actor, attemptId: string): Promise<StoredAttempt | undefined> {
    const attempt = await this.quizzes.current(actor, attemptId);
    return attempt?.state === 'SUBMITTED' && this.seenOf(attempt).includes('mark') ? attempt : undefined;
  }

  private seenOf({ policy, accommodations, submittedAt }: StoredAttempt): SeenThing[] {
    return seenAt(policy, momentOf(submittedAt!.getTime(), quizTerms(policy, accommodations).closesAt, this.clock.now().getTime()));
  }
}
