import { Field, ID, InputType } from '@nestjs/graphql';
import { FactInput } from './evidence.input.js';

@InputType()
export class EvidencePreviewInput extends FactInput {
  @Field(() => [ID])
  enrolmentIds: string[];

  @Field(() => ID)
  requirementId: string;
}

@InputType()
export class PlannedPersonInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => String, { description: 'As the preview gave it: what has changed since is not done' })
  plan: string;
}

@InputType()
export class RecordEvidenceForManyInput extends FactInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  requirementId: string;

  @Field(() => [PlannedPersonInput])
  people: PlannedPersonInput[];
}

@InputType()
export class RecordedFactInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  factId: string;
}

@InputType()
export class WithdrawEvidenceForManyInput {
  @Field(() => ID)
  key: string;

  @Field(() => String)
  reason: string;

  @Field(() => [RecordedFactInput])
  facts: RecordedFactInput[];
}
