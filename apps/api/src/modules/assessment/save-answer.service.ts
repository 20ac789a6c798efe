import { Injectable } from '@nestjs/common';
import { GradingError, questionTypeOf, type Question } from '@lidzgaita/grading';
import { Clock } from '../../platform/clock/clock.js';
import { isUuid } from '../../platform/database/uuid.js';
import { Refusal } from '../../platform/graphql/refusal.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { CatalogueFacade } from '../catalogue/catalogue.facade.js';
import { no } from './assessment.errors.js';
import type { SaveAnswerInput } from './assessment.input.js';
import { AttemptPins } from './attempt-pins.js';
import { type AnswerStep, QuizAnswerRepository, type StepFate } from './quiz-answer.repository.js';
import type { AnswerReceipt } from './quiz-attempt.type.js';

@Injectable()
export class SaveAnswerService {
  constructor(
    private readonly answers: QuizAnswerRepository,
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    private readonly pins: AttemptPins,
  ) {}

  async save(actor: Actor, input: SaveAnswerInput): Promise<AnswerReceipt | Refusal> {
    const { key, attemptId, questionId, revision } = input;
    if (!isUuid(key) || revision < 1) return no('wrong-shape');
    const pins = isUuid(attemptId) ? await this.pins.of(attemptId) : undefined;
    if (pins?.personId !== actor.personId) return no('attempt-unknown');
    if (!pins.questionIds.includes(questionId)) return no('question-unknown');
    const edition = await this.catalogue.moduleEdition(pins.editionHash);
    const question = edition.module.quiz?.questions.find(({ id }) => id === questionId);
    if (!question) return no('question-unknown');
    const response = canonical(question, input.response);
    if (response instanceof Refusal) return response;
    const step: AnswerStep = { key, attemptId, questionId, revision, response, personId: actor.personId };
    const savedAt = await this.answers.save(step, this.clock.now());
    if (savedAt) return { questionId, revision, savedAt };
    return outcome(step, await this.answers.fate(step));
  }
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
function outcome({ questionId, revision }: AnswerStep, fate: StepFate | undefined): AnswerReceipt | Refusal {
  if (!fate) return no('attempt-unknown');
  const { keyed, latest, state } = fate;
  if (keyed) return keyed.same ? { questionId, revision, savedAt: new Date(keyed.savedAt) } : no('key-reused');
  if (state !== 'LIVE') return no('attempt-closed');
  if (!latest) throw new Error('An answer was not saved, and nothing stood in its way');
  return no('answer-outdated', { ...latest, savedAt: new Date(latest.savedAt).toISOString() });
}
