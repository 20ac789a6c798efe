import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { DayScalar, InstantScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../../accounts/person.type.js';

export enum ExpiryBy {
  COMPLETION = 'COMPLETION',
  PREVIOUS_EXPIRY = 'PREVIOUS_EXPIRY',
  FIXED_DATE = 'FIXED_DATE',
}
registerEnumType(ExpiryBy, { name: 'ExpiryBy', description: 'From what the last valid day of a certificate is counted' });

export enum ChangingDate {
  RENEWAL_OPENS = 'RENEWAL_OPENS',
  LAPSES = 'LAPSES',
  CERTIFIED_UNTIL = 'CERTIFIED_UNTIL',
  REQUIREMENT = 'REQUIREMENT',
}
registerEnumType(ChangingDate, { name: 'ChangingDate' });

export enum RulesSource {
  FILES = 'FILES',
  SCREEN = 'SCREEN',
}
registerEnumType(RulesSource, { name: 'RulesSource', description: 'From the course files, or saved on screen and not in the files' });

@ObjectType()
export class RequirementRule {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  kind: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => Int, { nullable: true, description: 'How long its evidence counts; null: for ever' })
  months: number | null;

  @Field(() => Boolean, { description: 'Stays met while the certificate is valid, and is asked for again at the next one' })
  permissive: boolean;

  @Field(() => Boolean, { description: 'Always strict' })
  alwaysStrict: boolean;

  @Field(() => Boolean)
  first: boolean;

  @Field(() => Boolean, { description: 'Asked for in a renewal' })
  renewal: boolean;
}

@ObjectType('ProgrammeRules')
export class ProgrammeRulesType {
  @Field(() => ID)
  programmeId: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => Int)
  editionNumber: number;

  @Field(() => RulesSource)
  source: RulesSource;

  @Field(() => InstantScalar, { description: 'Since when these rules are the current ones' })
  since: Date;

  @Field(() => Int)
  months: number;

  @Field(() => Int)
  opensDays: number;

  @Field(() => Int, { nullable: true, description: 'Null: a renewal is always enough' })
  lapsesAfterDays: number | null;

  @Field(() => ExpiryBy)
  expiryBy: ExpiryBy;

  @Field(() => Int, { nullable: true })
  expiryMonth: number | null;

  @Field(() => Int, { nullable: true })
  expiryDay: number | null;

  @Field(() => [RequirementRule])
  requirements: RequirementRule[];

  @Field(() => Boolean, { description: 'This viewer may save rules: a coordinator everywhere' })
  maySave: boolean;
}

@InputType()
export class RequirementRuleInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  months?: number | null;

  @Field(() => Boolean)
  permissive: boolean;
}

@InputType()
export class RulesInput {
  @Field(() => ID)
  programmeId: string;

  @Field(() => Int)
  months: number;

  @Field(() => Int)
  opensDays: number;

  @Field(() => Int, { nullable: true })
  lapsesAfterDays?: number | null;

  @Field(() => ExpiryBy)
  expiryBy: ExpiryBy;

  @Field(() => Int, { nullable: true })
  expiryMonth?: number | null;

  @Field(() => Int, { nullable: true })
  expiryDay?: number | null;

  @Field(() => [RequirementRuleInput])
  requirements: RequirementRuleInput[];
}

@InputType()
export class SaveRulesInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID, { description: 'From the simulation that was shown' })
  plan: string;

  @Field(() => String)
  reason: string;

  @Field(() => RulesInput)
  rules: RulesInput;
}

@ObjectType()
export class RuleChange {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => PersonName)
  person: PersonName;

  @Field(() => LocalizedTextScalar)
  cohort: LocalizedText;

  @Field(() => ChangingDate)
  what: ChangingDate;

  @Field(() => ID, { nullable: true })
  requirementId: string | null;

  @Field(() => DayScalar, { nullable: true })
  from: string | null;

  @Field(() => DayScalar, { nullable: true })
  to: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Of a requirement: whether it is met today under the old rules' })
  metBefore: boolean | null;

  @Field(() => Boolean, { nullable: true })
  metAfter: boolean | null;
}

@ObjectType()
export class RulesSimulation {
  @Field(() => ID, { description: 'Names exactly these changes; give it back to make them' })
  plan: string;

  @Field(() => String, { nullable: true, description: 'Why nothing could be simulated' })
  refusal: string | null;

  @Field(() => [RuleChange], { description: 'Of volunteers within reach' })
  changes: RuleChange[];

  @Field(() => Int, { description: 'Volunteers of the programme within reach' })
  people: number;

  @Field(() => Int, { description: 'Of these, those for whom a date changes' })
  changed: number;

  @Field(() => Int, { description: 'Volunteers beyond reach for whom a date changes' })
  changedBeyond: number;
}
