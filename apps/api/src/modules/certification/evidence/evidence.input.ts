import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DayScalar } from '../../../platform/graphql/scalars.js';

@InputType()
export class RatingInput {
  @Field(() => String)
  behaviour: string;

  @Field(() => Int)
  level: number;
}

/** What is said of any fact that a person records; a field that its kind does not say is refused. */
@InputType()
export class FactInput {
  @Field(() => DayScalar)
  occurredOn: string;

  @Field(() => DayScalar, { nullable: true })
  validUntil?: string | null;

  @Field(() => Int, { nullable: true })
  minutes?: number | null;

  @Field(() => String, { nullable: true })
  outcome?: string | null;

  @Field(() => [RatingInput], { nullable: true })
  ratings?: RatingInput[] | null;

  @Field(() => [String], { nullable: true })
  limits?: string[] | null;

  @Field(() => String, { nullable: true })
  reference?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType()
export class RecordEvidenceInput extends FactInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  requirementId: string;
}

@InputType()
export class CorrectEvidenceInput extends FactInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  factId: string;

  @Field(() => String)
  reason: string;
}

@InputType()
export class WithdrawEvidenceInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  factId: string;

  @Field(() => String)
  reason: string;
}
