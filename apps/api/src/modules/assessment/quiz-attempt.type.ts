import type { QuestionReview, QuestionView } from '@lidzgaita/grading';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '../../platform/graphql/localized-text.js';
import { InstantScalar, LocalizedTextScalar, QuestionResponseScalar, QuestionReviewScalar, QuestionViewScalar } from '../../platform/graphql/scalars.js';

export enum AttemptState {
  LIVE = 'LIVE',
  SUBMITTED = 'SUBMITTED',
}
registerEnumType(AttemptState, { name: 'AttemptState' });

@ObjectType()
export class Passage {
  @Field(() => ID)
  lessonId: string;

  @Field(() => String)
  anchor: string;
}

@ObjectType()
export class SavedAnswer {
  @Field(() => QuestionResponseScalar)
  response: unknown;

  @Field(() => Int)
  revision: number;

  @Field(() => InstantScalar)
  savedAt: Date;
}

@ObjectType()
export class AttemptQuestion {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'From 1' })
  position: number;

  @Field(() => Boolean)
  safety: boolean;

  @Field(() => QuestionViewScalar)
  view: QuestionView;

  @Field(() => SavedAnswer, { nullable: true })
  answer: SavedAnswer | null;

  @Field(() => QuestionReviewScalar, { nullable: true, description: 'Only after submitting' })
  review: QuestionReview | null;

  @Field(() => Boolean, { nullable: true, description: 'Only after submitting' })
  correct: boolean | null;

  @Field(() => Passage, { nullable: true, description: 'Only after submitting' })
  passage: Passage | null;
}

@ObjectType()
export class AttemptResult {
  @Field(() => Int, { description: 'Rounded down' })
  percent: number;

  @Field(() => Float)
  points: number;

  @Field(() => Float)
  max: number;

  @Field(() => Boolean)
  passed: boolean;

  @Field(() => Int)
  pass: number;

  @Field(() => [ID])
  safetyMissed: string[];

  @Field(() => Int, { description: 'How many more may be started; none once passed' })
  attemptsLeft: number;
}

@ObjectType()
export class QuizAttempt {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  moduleId: string;

  @Field(() => String)
  moduleCode: string;

  @Field(() => LocalizedTextScalar)
  moduleTitle: LocalizedText;

  @Field(() => Int)
  number: number;

  @Field(() => AttemptState)
  state: 'LIVE' | 'SUBMITTED';

  @Field(() => InstantScalar)
  startedAt: Date;

  @Field(() => InstantScalar, { nullable: true })
  submittedAt: Date | null;

  @Field(() => [AttemptQuestion])
  questions: AttemptQuestion[];

  @Field(() => AttemptResult, { nullable: true })
  result: AttemptResult | null;
}

@ObjectType()
export class AnswerReceipt {
  @Field(() => ID)
  questionId: string;

  @Field(() => Int)
  revision: number;

  @Field(() => InstantScalar)
  savedAt: Date;
}
