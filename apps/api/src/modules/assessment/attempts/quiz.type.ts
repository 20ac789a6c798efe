import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { DayScalar, InstantScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { AttemptSection, QuizBehaviour, QuizResultMethod } from './quiz-attempt.type.js';

@ObjectType()
export class AttemptSummary {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => InstantScalar)
  startedAt: Date;

  @Field(() => InstantScalar, { nullable: true })
  submittedAt: Date | null;

  @Field(() => Int, { nullable: true })
  percent: number | null;

  @Field(() => Boolean, { nullable: true })
  passed: boolean | null;
}

@ObjectType()
export class Quiz {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  moduleId: string;

  @Field(() => String)
  moduleCode: string;

  @Field(() => LocalizedTextScalar)
  moduleTitle: LocalizedText;

  @Field(() => Int, { description: 'Questions of one attempt' })
  draw: number;

  @Field(() => Int)
  pass: number;

  @Field(() => Int)
  attempts: number;

  @Field(() => Int)
  attemptsUsed: number;

  @Field(() => ID, { nullable: true })
  liveAttemptId: string | null;

  @Field(() => Boolean)
  passed: boolean;

  @Field(() => QuizBehaviour)
  behaviour: QuizBehaviour;

  @Field(() => QuizResultMethod)
  resultMethod: QuizResultMethod;

  @Field(() => [AttemptSection])
  sections: AttemptSection[];

  @Field(() => Int, { nullable: true, description: 'Of the time allowed to this person, minutes' })
  minutes: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'First day' })
  opensOn: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day' })
  closesOn: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Null: now' })
  nextAttemptAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'What counts of several attempts, in per cent' })
  percent: number | null;

  @Field(() => String, { nullable: true, description: 'Why no attempt can be started now: attempts-used-up, already-passed, being-marked, not-open-yet, closed, wait' })
  startRefusal: string | null;

  @Field(() => [AttemptSummary])
  history: AttemptSummary[];
}
