import { Field, ID, InputType } from '@nestjs/graphql';
import { DayScalar } from '../../platform/graphql/scalars.js';

@InputType()
export class RecordEvidenceInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  requirementId: string;

  @Field(() => DayScalar)
  occurredOn: string;

  @Field(() => String, { nullable: true })
  outcome?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType()
export class CertifyInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => String)
  reason: string;
}

@InputType()
export class RevokeCertificateInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  certificateId: string;

  @Field(() => String)
  reason: string;
}
