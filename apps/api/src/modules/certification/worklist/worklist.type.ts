import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { DayScalar, InstantScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../../accounts/person.type.js';
import { CohortRef, ProgrammeRef } from '../../catalogue/catalogue.type.js';
import { Mover, Stage, StandingState } from '../standings/standing.type.js';

export enum WorklistLane {
  ONLINE = 'ONLINE',
  LIVE = 'LIVE',
  VETTING = 'VETTING',
  DECISION = 'DECISION',
  CERTIFIED = 'CERTIFIED',
  RENEWAL = 'RENEWAL',
  HELD = 'HELD',
}
registerEnumType(WorklistLane, { name: 'WorklistLane', description: 'Where somebody stands on the board' });

export enum StepAction {
  REQUIREMENT = 'REQUIREMENT',
  DECIDE = 'DECIDE',
  RENEW = 'RENEW',
  SETTLE = 'SETTLE',
}
registerEnumType(StepAction, { name: 'StepAction', description: 'SETTLE: a suspension is lifted or the certificate revoked' });

@ObjectType()
export class NamedRequirement {
  @Field(() => ID)
  id: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;
}

@ObjectType()
export class WorklistStep {
  @Field(() => StepAction)
  action: StepAction;

  @Field(() => Mover)
  mover: Mover;

  @Field(() => NamedRequirement, { nullable: true })
  requirement: NamedRequirement | null;

  @Field(() => Stage, { nullable: true })
  stage: Stage | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => Int, { nullable: true })
  done: number | null;

  @Field(() => Int, { nullable: true })
  needed: number | null;

  @Field(() => String, { nullable: true, description: 'Of both: minutes, people, items, percent, parts' })
  unit: string | null;
}

@ObjectType()
export class WorklistItem {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => PersonName)
  person: PersonName;

  @Field(() => CohortRef)
  cohort: CohortRef;

  @Field(() => ProgrammeRef)
  programme: ProgrammeRef;

  @Field(() => StandingState)
  state: StandingState;

  @Field(() => WorklistLane)
  lane: WorklistLane;

  @Field(() => Int)
  met: number;

  @Field(() => Int)
  total: number;

  @Field(() => [NamedRequirement])
  blockers: NamedRequirement[];

  @Field(() => WorklistStep, { nullable: true })
  step: WorklistStep | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last valid day of the certificate' })
  expiresOn: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The nearest last valid day of the certificate or of what it rests on' })
  dueOn: string | null;

  @Field(() => NamedRequirement, { nullable: true, description: 'What falls due then; null for the certificate' })
  due: NamedRequirement | null;

  @Field(() => InstantScalar, { description: 'When something last happened' })
  waitingSince: Date;

  @Field(() => Boolean)
  cleared: boolean;

  @Field(() => Boolean)
  matched: boolean;
}

@ObjectType()
export class Worklist {
  @Field(() => [WorklistItem])
  items: WorklistItem[];

  @Field(() => String, { nullable: true, description: 'Where the next page begins' })
  next: string | null;
}

@ObjectType()
export class WorklistChoice {
  @Field(() => ID)
  value: string;

  @Field(() => LocalizedTextScalar, { nullable: true })
  title: LocalizedText | null;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'How many there are for every value of a filter while the other filters stay as they are' })
export class WorklistCounts {
  @Field(() => Int)
  total: number;

  @Field(() => [WorklistChoice])
  states: WorklistChoice[];

  @Field(() => [WorklistChoice])
  movers: WorklistChoice[];

  @Field(() => [WorklistChoice])
  stages: WorklistChoice[];

  @Field(() => [WorklistChoice])
  requirements: WorklistChoice[];

  @Field(() => [WorklistChoice])
  cohorts: WorklistChoice[];

  @Field(() => [WorklistChoice])
  programmes: WorklistChoice[];

  @Field(() => [WorklistChoice])
  expiry: WorklistChoice[];
}

@ObjectType()
export class WorklistColumn {
  @Field(() => WorklistLane)
  lane: WorklistLane;

  @Field(() => Int)
  total: number;

  @Field(() => [WorklistItem], { description: 'The first ones only' })
  items: WorklistItem[];
}

@ObjectType({ description: 'Three numbers that do not follow from each other' })
export class PipelineRow {
  @Field(() => ProgrammeRef)
  programme: ProgrammeRef;

  @Field(() => String, { nullable: true, description: 'Null: all regions within reach' })
  regionCode: string | null;

  @Field(() => LocalizedTextScalar, { nullable: true })
  region: LocalizedText | null;

  @Field(() => Int)
  enrolled: number;

  @Field(() => Int, { description: 'Hold a certificate that is valid today' })
  trained: number;

  @Field(() => Int, { description: 'May work somewhere today' })
  cleared: number;

  @Field(() => Int, { description: 'Work with somebody now: a match that is neither paused nor ended' })
  matched: number;
}

@ObjectType()
export class Pipeline {
  @Field(() => DayScalar)
  asOf: string;

  @Field(() => [PipelineRow])
  rows: PipelineRow[];
}
