import { Injectable } from '@nestjs/common';
import { type Certainty, GradingError, questionProgress, questionTypeOf, type Question, type QuizPolicy } from '@lidzgaita/grading';
import { Clock } from '../../../platform/clock/clock.js';
import { isUuid } from '../../../platform/database/uuid.js';
import { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { no } from '../assessment.errors.js';
import type { SaveAnswerInput } from './attempt.input.js';
import { AttemptPins } from './attempt-pins.js';
import { bankOf } from './question-bank.js';
import { type AnswerStep, QuizAnswerRepository, type StepFate } from './quiz-answer.repository.js';
import type { AnswerReceipt } from './quiz-attempt.type.js';
import { QuizService } from './quiz.service.js';

/** Beyond what anybody answers one question; a client that counts on would shut itself out. */
const LAST_REVISION = 100_000;

@Injectable()
export class SaveAnswerService {
  constructor(
    private readonly answers: QuizAnswerRepository,
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    private readonly pins: AttemptPins,
    private readonly quizzes: QuizService,
  ) {}

  async save(actor: Actor, input: SaveAnswerInput): Promise<AnswerReceipt | Refusal> {
    const { key, attemptId, questionId, revision } = input;
    const check = input.check ?? false;
    if (!isUuid(key) || revision < 1 || revision > LAST_REVISION) return no('wrong-shape');
    const pins = isUuid(attemptId) ? await this.pins.of(attemptId) : undefined;
    if (pins?.personId !== actor.personId) return no('attempt-unknown');
    if (!pins.questionIds.includes(questionId)) return no('question-unknown');
    const question = bankOf(await this.catalogue.moduleEdition(pins.editionHash)).get(questionId)?.question;
    if (!question) return no('question-unknown');
    const certainty = certaintyOf(input, pins.policy);
    if (certainty === undefined || (check && !checks(pins.policy))) return no('wrong-shape');
    const response = canonical(question, input.response);
    if (response instanceof Refusal) return response;
    const step: AnswerStep = { key, attemptId, questionId, revision, response, personId: actor.personId, check, certainty };
    const closed = checks(pins.policy) && (await this.isClosed(question, step, pins.policy));
    const now = this.clock.now();
    const savedAt = closed ? undefined : await this.answers.save(step, now);
    const receipt = savedAt ? { questionId, revision, savedAt, question: null } : outcome(step, closed, await this.answers.fate(step, now));
    if (receipt instanceof Refusal || !check) return receipt;
    return { ...receipt, question: await this.quizzes.question(actor, attemptId, questionId) };
  }

  /** Whether the answers before this one have left nothing to answer. */
  private async isClosed(question: Question, step: AnswerStep, policy: QuizPolicy): Promise<boolean> {
    const steps = await this.answers.steps(step.attemptId, step.questionId);
    const before = steps.filter(({ revision }) => revision < step.revision);
    return questionProgress(question, before, policy, { ended: false }).closed;
  }
}

const checks = ({ behaviour }: QuizPolicy): boolean => behaviour === 'immediate' || behaviour === 'tries';

/** Undefined: not a certainty, or not asked for. */
function certaintyOf({ certainty = null }: SaveAnswerInput, { behaviour }: QuizPolicy): Certainty | null | undefined {
  if (certainty === null) return null;
  return behaviour === 'certainty' && [1, 2, 3].includes(certainty) ? (certainty as Certainty) : undefined;
}

/** The response as it is stored, or why it is none. */
function canonical(question: Question, response: unknown): unknown {
  const type = questionTypeOf(question.kind);
  try {
    type.grade(question, response);
    return type.responseSchema.parse(response);
  } catch (error) {
    if (!(error instanceof GradingError)) throw error;
    return no(error.code === 'unknown-option' ? 'unknown-option' : 'wrong-shape');
  }
}

/** What to tell about a step that added nothing. A repeated step gets its receipt, whatever has happened since. */
function outcome({ questionId, revision }: AnswerStep, closed: boolean, fate: StepFate | undefined): AnswerReceipt | Refusal {
  if (!fate) return no('attempt-unknown');
  const { keyed, latest, state, over } = fate;
  if (keyed) return keyed.same ? { questionId, revision, savedAt: new Date(keyed.savedAt), question: null } : no('key-reused');
  if (state !== 'LIVE') return no('attempt-closed');
  if (over) return no('time-over');
  if (closed) return no('question-closed');
  if (!latest) throw new Error('An answer was not saved, and nothing stood in its way');
  return no('answer-outdated', { ...latest, savedAt: new Date(latest.savedAt).toISOString() });
}
