import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '../../platform/graphql/localized-text.js';
import { InstantScalar, LocalizedTextScalar } from '../../platform/graphql/scalars.js';

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

  @Field(() => [AttemptSummary])
  history: AttemptSummary[];
}
