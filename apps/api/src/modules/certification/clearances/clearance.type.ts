import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { DayScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../../accounts/person.type.js';
import { NamedRequirement } from '../worklist/worklist.type.js';

export const ClearanceSetting = { COMMUNITY: 'COMMUNITY', PRISON: 'PRISON', MINORS: 'MINORS' } as const;
export type ClearanceSetting = keyof typeof ClearanceSetting;
registerEnumType(ClearanceSetting, { name: 'ClearanceSetting', description: 'MINORS: where people under 18 are' });

export const ClearanceState = { CLEARED: 'CLEARED', BLOCKED: 'BLOCKED', EXPIRED: 'EXPIRED', ENDED: 'ENDED' } as const;
export type ClearanceState = keyof typeof ClearanceState;
registerEnumType(ClearanceState, { name: 'ClearanceState', description: 'BLOCKED is computed from the certificate and what it rests on; only a person says ENDED' });

export const MatchState = { RUNNING: 'RUNNING', PAUSED: 'PAUSED', ENDED: 'ENDED' } as const;
export type MatchState = keyof typeof MatchState;
registerEnumType(MatchState, { name: 'MatchState', description: 'What a person said last' });

export const MatchEventKind = { PAUSED: 'PAUSED', RESUMED: 'RESUMED', ENDED: 'ENDED', MET: 'MET' } as const;
export type MatchEventKind = keyof typeof MatchEventKind;
registerEnumType(MatchEventKind, { name: 'MatchEventKind', description: 'MET: so many contacts' });

@ObjectType()
export class ClearancePlace {
  @Field(() => ID)
  code: string;

  @Field(() => LocalizedTextScalar)
  name: LocalizedText;
}

@ObjectType()
export class Clearance {
  @Field(() => ID)
  id: string;

  @Field(() => ClearanceSetting)
  setting: ClearanceSetting;

  @Field(() => ClearancePlace, { nullable: true })
  place: ClearancePlace | null;

  @Field(() => String, { nullable: true })
  limits: string | null;

  @Field(() => DayScalar)
  grantedOn: string;

  @Field(() => PersonName)
  grantedBy: PersonName;

  @Field(() => DayScalar, { description: 'Last day on which it holds' })
  validUntil: string;

  @Field(() => ClearanceState)
  state: ClearanceState;

  @Field(() => DayScalar, { nullable: true })
  endedOn: string | null;

  @Field(() => PersonName, { nullable: true })
  endedBy: PersonName | null;

  @Field(() => String, { nullable: true })
  endReason: string | null;
}

@ObjectType()
export class MatchEvent {
  @Field(() => ID)
  id: string;

  @Field(() => MatchEventKind)
  kind: MatchEventKind;

  @Field(() => DayScalar)
  occurredOn: string;

  @Field(() => PersonName)
  recordedBy: PersonName;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => Int, { nullable: true })
  contacts: number | null;
}

@ObjectType()
export class Match {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Made up by VPD or IeVP; says nothing about a person' })
  reference: string;

  @Field(() => MatchState)
  state: MatchState;

  @Field(() => DayScalar)
  startedOn: string;

  @Field(() => PersonName)
  startedBy: PersonName;

  @Field(() => Int, { description: 'How often the two have met' })
  contacts: number;

  @Field(() => [MatchEvent], { description: 'Newest first' })
  events: MatchEvent[];
}

@ObjectType({ description: 'Permitted and working: two kinds of records beside the certificate' })
export class Permits {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => [Clearance])
  clearances: Clearance[];

  @Field(() => [Match])
  matches: Match[];

  @Field(() => Boolean, { description: 'Whether there is a certificate that is valid today' })
  certified: boolean;

  @Field(() => [NamedRequirement], { description: 'What stands between the certificate and a clearance' })
  hindrances: NamedRequirement[];

  @Field(() => [ClearanceSetting], { description: 'Settings for which the viewer may grant and end clearances' })
  grantable: ClearanceSetting[];

  @Field(() => Boolean, { description: 'Whether the viewer may begin, pause and end matches' })
  matching: boolean;

  @Field(() => [ClearancePlace], { description: 'Prisons to choose from' })
  places: ClearancePlace[];
}
