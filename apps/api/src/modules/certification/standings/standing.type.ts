import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { DayScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { NotYet } from '../decisions/decision.type.js';
import { EvidenceFact } from '../evidence/evidence-fact.type.js';

export enum StandingState {
  IN_TRAINING = 'IN_TRAINING',
  READY = 'READY',
  CERTIFIED = 'CERTIFIED',
  EXPIRING = 'EXPIRING',
  EXPIRED = 'EXPIRED',
  LAPSED = 'LAPSED',
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

@ObjectType('RequirementStanding')
export class RequirementStandingType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  kind: string;

  @Field(() => ID, { nullable: true })
  moduleId: string | null;

  @Field(() => ID, { nullable: true, description: 'What is to be signed' })
  documentId: string | null;

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

  @Field(() => Boolean, { description: 'Met by a waiver, not by what was asked' })
  waived: boolean;

  @Field(() => Boolean, { description: 'Met only while the certificate is valid: asked for again at the next certification' })
  lapsed: boolean;

  @Field(() => Int, { nullable: true, description: 'Of a group that asks for at least so many of its parts' })
  least: number | null;

  @Field(() => ID, { nullable: true, description: 'The group that it is a part of' })
  partOf: string | null;

  @Field(() => [RequirementStandingType], { description: 'Of a group; at most two levels below' })
  parts: RequirementStandingType[];

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

  @Field(() => [RequirementStandingType], { description: 'The requirements with all their parts in one list, each part after its group' })
  steps: RequirementStandingType[];

  @Field(() => ID, { nullable: true })
  nextStep: string | null;

  @Field(() => DayScalar, { nullable: true })
  expiresOn: string | null;

  @Field(() => NotYet, { nullable: true, description: 'For the volunteer and their coordinators; until the next certification' })
  notYet: NotYet | null;
}
