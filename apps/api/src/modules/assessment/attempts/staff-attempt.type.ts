import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { InstantScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../../accounts/person.type.js';
import { AttemptClosing, AttemptState } from './quiz-attempt.type.js';

/** An attempt as coordinators see it: how it stands, not what was answered. */
@ObjectType()
export class StaffAttempt {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => PersonName)
  person: PersonName;

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
  dueAt: Date | null;

  @Field(() => InstantScalar, { nullable: true })
  submittedAt: Date | null;

  @Field(() => AttemptClosing, { nullable: true })
  closedBy: 'LEARNER' | 'TIME' | 'STAFF' | null;

  @Field(() => Int)
  waiting: number;

  @Field(() => Int, { nullable: true })
  percent: number | null;

  @Field(() => Boolean, { nullable: true })
  passed: boolean | null;

  @Field(() => [String], { description: 'close, reopen: what can be done now' })
  possible: string[];
}
