import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { DayScalar, InstantScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../../accounts/person.type.js';

export enum StandingState {
  IN_TRAINING = 'IN_TRAINING',
  READY = 'READY',
  CERTIFIED = 'CERTIFIED',
  EXPIRING = 'EXPIRING',
  EXPIRED = 'EXPIRED',
  SUSPENDED = 'SUSPENDED',
  REVOKED = 'REVOKED',
}
registerEnumType(StandingState, { name: 'StandingState' });

export enum Stage {
  ONLINE = 'ONLINE',
  LIVE = 'LIVE',
  VETTING = 'VETTING',
}
registerEnumType(Stage, { name: 'Stage' });

export enum Mover {
  TRAINEE = 'TRAINEE',
  TRAINER = 'TRAINER',
  COORDINATOR = 'COORDINATOR',
  OFFICIAL = 'OFFICIAL',
}
registerEnumType(Mover, { name: 'Mover' });

export enum RequirementState {
  MET = 'MET',
  PARTIAL = 'PARTIAL',
  MISSING = 'MISSING',
  EXPIRED = 'EXPIRED',
  REFUSED = 'REFUSED',
}
registerEnumType(RequirementState, { name: 'RequirementState' });

@ObjectType()
export class EvidenceFact {
  @Field(() => ID)
  id: string;

  @Field(() => DayScalar)
  occurredOn: string;

  @Field(() => InstantScalar)
  recordedAt: Date;

  @Field(() => PersonName, { nullable: true })
  recordedBy: PersonName | null;

  @Field(() => String, { nullable: true })
  outcome: string | null;

  @Field(() => Int, { nullable: true })
  minutes: number | null;

  @Field(() => String, { nullable: true })
  note: string | null;
}

@ObjectType('RequirementStanding')
export class RequirementStandingType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  kind: string;

  @Field(() => ID, { nullable: true })
  moduleId: string | null;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => Stage)
  stage: Stage;

  @Field(() => Mover)
  mover: Mover;

  @Field(() => RequirementState)
  state: RequirementState;

  @Field(() => String)
  reason: string;

  @Field(() => Int, { nullable: true })
  done: number | null;

  @Field(() => Int, { nullable: true })
  needed: number | null;

  @Field(() => String, { nullable: true })
  unit: string | null;

  @Field(() => DayScalar, { nullable: true })
  validUntil: string | null;

  @Field(() => [EvidenceFact])
  facts: EvidenceFact[];
}

@ObjectType('Standing')
export class StandingType {
  @Field(() => StandingState)
  state: StandingState;

  @Field(() => DayScalar)
  asOf: string;

  @Field(() => Int)
  met: number;

  @Field(() => Int)
  total: number;

  @Field(() => [RequirementStandingType])
  requirements: RequirementStandingType[];

  @Field(() => ID, { nullable: true })
  nextStep: string | null;

  @Field(() => DayScalar, { nullable: true })
  expiresOn: string | null;
}
