import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { Refusal } from '../../../platform/graphql/refusal.js';
import { DayScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../../accounts/person.type.js';
import { Certificate } from '../certificates/certificate.type.js';
import { RequirementStandingType } from '../standings/standing.type.js';
import { Proposal } from './decision.type.js';

@ObjectType()
export class CertifyPreviewPerson {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => PersonName)
  person: PersonName;

  @Field(() => String, { nullable: true, description: 'Code of the refusal that stands in the way; null: can be certified' })
  refusal: string | null;

  @Field(() => Boolean, { description: 'Whether it would wait for a second person' })
  second: boolean;

  @Field(() => [RequirementStandingType], { description: 'What is not met, where that is what stands in the way' })
  blockers: RequirementStandingType[];

  @Field(() => DayScalar, { nullable: true, description: 'Last valid day of a certificate that is issued today' })
  expiresOn: string | null;

  @Field(() => String, { description: 'Stands for everything that certifying would rest on' })
  plan: string;
}

@ObjectType()
export class CertifyPreview {
  @Field(() => ID)
  cohortId: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => [CertifyPreviewPerson])
  people: CertifyPreviewPerson[];
}

@ObjectType({ description: 'What the decision about one person of the cohort came to' })
export class CohortDecision {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => Certificate, { nullable: true })
  certificate: Certificate | null;

  @Field(() => Proposal, { nullable: true })
  proposal: Proposal | null;

  @Field(() => Refusal, { nullable: true })
  refusal: Refusal | null;
}

@ObjectType()
export class CohortDecisions {
  @Field(() => ID)
  cohortId: string;

  @Field(() => [CohortDecision])
  results: CohortDecision[];
}
