import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { InstantScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../../accounts/person.type.js';

export enum RegradeAction {
  REPLACE = 'REPLACE',
  VOID = 'VOID',
}
registerEnumType(RegradeAction, {
  name: 'RegradeAction',
  valuesMap: { REPLACE: { description: 'Mark by the question as it is now published' }, VOID: { description: 'Everybody gets full marks' } },
});

/** Names nobody's attempt: by it the learner of an anonymous answer could be found out. */
@ObjectType()
export class RegradeChange {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => PersonName)
  person: PersonName;

  @Field(() => LocalizedTextScalar)
  cohort: LocalizedText;

  @Field(() => Float)
  before: number;

  @Field(() => Float)
  after: number;

  @Field(() => Int, { nullable: true })
  percentBefore: number | null;

  @Field(() => Int, { nullable: true })
  percentAfter: number | null;

  @Field(() => Boolean, { nullable: true })
  passedBefore: boolean | null;

  @Field(() => Boolean, { nullable: true })
  passedAfter: boolean | null;

  @Field(() => Boolean, { description: 'Holds a certificate of the programme' })
  certified: boolean;
}

@ObjectType()
export class RegradePreview {
  @Field(() => ID, { description: 'Names exactly these changes; give it back to make them' })
  plan: string;

  @Field(() => [RegradeChange])
  changes: RegradeChange[];

  @Field(() => Int)
  unchanged: number;

  @Field(() => Int, { description: 'Answers that the other version cannot be asked about' })
  misfits: number;

  @Field(() => String, { nullable: true, description: 'question-same, version-misfit: nothing can be done' })
  refusal: string | null;
}

@ObjectType()
export class Regrade {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  moduleId: string;

  @Field(() => String)
  moduleCode: string;

  @Field(() => ID)
  questionId: string;

  @Field(() => LocalizedTextScalar)
  prompt: LocalizedText;

  @Field(() => RegradeAction)
  action: 'REPLACE' | 'VOID';

  @Field(() => String)
  reason: string;

  @Field(() => PersonName)
  person: PersonName;

  @Field(() => InstantScalar)
  at: Date;

  @Field(() => [RegradeChange])
  changes: RegradeChange[];
}

@InputType()
export class RegradeInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  moduleId: string;

  @Field(() => ID)
  questionId: string;

  @Field(() => ID)
  version: string;

  @Field(() => RegradeAction)
  action: 'REPLACE' | 'VOID';

  @Field(() => ID)
  plan: string;

  @Field(() => String)
  reason: string;
}
