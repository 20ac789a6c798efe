import { Field, ID, InputType } from '@nestjs/graphql';
import { DayScalar } from '../../../platform/graphql/scalars.js';

@InputType()
export class CertifyInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => String)
  reason: string;

  @Field(() => String, { nullable: true, description: 'What the volunteer may not do, although certified' })
  limits?: string | null;
}

@InputType()
export class NotYetInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => String)
  reason: string;

  @Field(() => String)
  nextSteps: string;

  @Field(() => DayScalar, { nullable: true })
  reviewOn?: string | null;
}

@InputType({ isAbstract: true })
export class CertificateDecisionInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  certificateId: string;

  @Field(() => String)
  reason: string;
}

@InputType()
export class SuspendCertificateInput extends CertificateDecisionInput {}

@InputType()
export class ReinstateCertificateInput extends CertificateDecisionInput {}

@InputType()
export class RevokeCertificateInput extends CertificateDecisionInput {}

@InputType()
export class AnswerProposalInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  proposalId: string;

  @Field(() => String)
  reason: string;
}

@InputType()
export class WithdrawProposalInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  proposalId: string;
}

@InputType()
export class CohortCertifyPersonInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => String, { description: 'As the preview gave it: what is different by now is refused' })
  plan: string;

  @Field(() => String, { nullable: true })
  limits?: string | null;
}

@InputType()
export class CertifyCohortInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  cohortId: string;

  @Field(() => String)
  reason: string;

  @Field(() => [CohortCertifyPersonInput])
  people: CohortCertifyPersonInput[];
}

@InputType()
export class WaiveRequirementInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID, { description: 'A single requirement or a group' })
  requirementId: string;

  @Field(() => String)
  reason: string;

  @Field(() => DayScalar, { description: 'The last day on which it holds' })
  validUntil: string;
}

@InputType()
export class WithdrawWaiverInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  factId: string;

  @Field(() => String)
  reason: string;
}
