import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { DayScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../../accounts/person.type.js';
import { CohortRef } from '../../catalogue/catalogue.type.js';

export enum DueBand {
  OVERDUE = 'OVERDUE',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
  TWO_MONTHS = 'TWO_MONTHS',
  MISSING = 'MISSING',
  LATER = 'LATER',
}
registerEnumType(DueBand, { name: 'DueBand', description: 'When the next check is due: past, within 7, 30 or 60 days, there is none yet, later' });

@ObjectType({ description: 'Somebody’s record check or permit, without what it came to' })
export class DueCheck {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => PersonName)
  person: PersonName;

  @Field(() => CohortRef)
  cohort: CohortRef;

  @Field(() => ID)
  requirementId: string;

  @Field(() => String)
  kind: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => Int, { nullable: true })
  months: number | null;

  @Field(() => DayScalar, { nullable: true })
  checkedOn: string | null;

  @Field(() => DayScalar, { nullable: true })
  dueOn: string | null;

  @Field(() => DueBand)
  band: DueBand;
}

@ObjectType()
export class DueCount {
  @Field(() => DueBand)
  band: DueBand;

  @Field(() => Int)
  count: number;
}

@ObjectType()
export class DueChecks {
  @Field(() => [DueCount], { description: 'Of everybody within reach, whatever is filtered' })
  counts: DueCount[];

  @Field(() => Int)
  total: number;

  @Field(() => Int)
  page: number;

  @Field(() => Int)
  pageSize: number;

  @Field(() => [DueCheck])
  items: DueCheck[];
}

@ArgsType()
export class DueChecksArgs {
  @Field(() => DueBand, { nullable: true, description: 'Without: everything but what is due later' })
  band?: DueBand | null;

  @Field(() => String, { nullable: true })
  search?: string | null;

  @Field(() => Int, { nullable: true })
  page?: number | null;
}
