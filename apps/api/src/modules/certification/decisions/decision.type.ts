import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { DayScalar, InstantScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../../accounts/person.type.js';

export enum DecisionKind {
  CERTIFY = 'CERTIFY',
  NOT_YET = 'NOT_YET',
  SUSPEND = 'SUSPEND',
  REINSTATE = 'REINSTATE',
  REVOKE = 'REVOKE',
}
registerEnumType(DecisionKind, { name: 'DecisionKind' });

export enum ProposalState {
  OPEN = 'OPEN',
  APPROVED = 'APPROVED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ProposalState, { name: 'ProposalState' });

@ObjectType({ description: 'Looked at, and not certified now; kindly, with what to do next' })
export class NotYet {
  @Field(() => ID)
  id: string;

  @Field(() => DayScalar)
  decidedOn: string;

  @Field(() => PersonName)
  decidedBy: PersonName;

  @Field(() => String)
  reason: string;

  @Field(() => String)
  nextSteps: string;

  @Field(() => DayScalar, { nullable: true })
  reviewOn: string | null;
}

@ObjectType({ description: 'What the viewer may decide about a volunteer now, or why not' })
export class DecisionOption {
  @Field(() => DecisionKind)
  kind: DecisionKind;

  @Field(() => ID, { nullable: true, description: 'The certificate that it would be about' })
  certificateId: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the refusal that stands in the way' })
  refusal: string | null;

  @Field(() => Boolean, { description: 'Whether a second person would have to agree' })
  second: boolean;
}

@ObjectType({ description: 'A decision that waits, or waited, for a second person' })
export class Proposal {
  @Field(() => ID)
  id: string;

  @Field(() => DecisionKind)
  kind: DecisionKind;

  @Field(() => ProposalState)
  state: ProposalState;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => PersonName)
  person: PersonName;

  @Field(() => LocalizedTextScalar)
  cohort: LocalizedText;

  @Field(() => String, { nullable: true })
  certificateNumber: string | null;

  @Field(() => String)
  reason: string;

  @Field(() => String, { nullable: true })
  limits: string | null;

  @Field(() => PersonName)
  proposedBy: PersonName;

  @Field(() => InstantScalar)
  proposedAt: Date;

  @Field(() => PersonName, { nullable: true })
  answeredBy: PersonName | null;

  @Field(() => InstantScalar, { nullable: true })
  answeredAt: Date | null;

  @Field(() => String, { nullable: true })
  answer: string | null;

  @Field(() => Boolean, { description: 'Proposed by the viewer, who may withdraw it while it is open' })
  mine: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may approve or decline it now' })
  mayAnswer: boolean;
}
