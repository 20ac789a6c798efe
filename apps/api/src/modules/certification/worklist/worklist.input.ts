import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Mover, Stage, StandingState } from '../standings/standing.type.js';

export enum ExpiryBand {
  OVERDUE = 'OVERDUE',
  DAYS_30 = 'DAYS_30',
  DAYS_60 = 'DAYS_60',
  DAYS_90 = 'DAYS_90',
}
registerEnumType(ExpiryBand, { name: 'ExpiryBand', description: 'In how many days the certificate, or something it rests on, ends' });

export enum WorklistSort {
  NAME = 'NAME',
  WAITING = 'WAITING',
  DUE = 'DUE',
  PROGRESS = 'PROGRESS',
}
registerEnumType(WorklistSort, { name: 'WorklistSort' });

/** What is not given does not narrow. */
@InputType()
export class WorklistFilter {
  @Field(() => Boolean, { nullable: true, description: 'Also those of whom nothing is wanted and nothing ends within 90 days' })
  all?: boolean | null;

  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => StandingState, { nullable: true })
  state?: StandingState | null;

  @Field(() => Mover, { nullable: true, description: 'Whose move it is; the step shown is then theirs' })
  mover?: Mover | null;

  @Field(() => Stage, { nullable: true })
  stage?: Stage | null;

  @Field(() => ID, { nullable: true, description: 'A requirement that is not met' })
  requirement?: string | null;

  @Field(() => ID, { nullable: true })
  cohortId?: string | null;

  @Field(() => ID, { nullable: true })
  programmeId?: string | null;

  @Field(() => ExpiryBand, { nullable: true })
  expiry?: ExpiryBand | null;
}

@InputType()
export class WorklistOrder {
  @Field(() => WorklistSort)
  by: WorklistSort;

  @Field(() => Boolean, { nullable: true })
  descending?: boolean | null;
}
