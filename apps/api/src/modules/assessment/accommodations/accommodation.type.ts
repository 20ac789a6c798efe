import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar, InstantScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../../accounts/person.type.js';

@ObjectType()
export class Accommodation {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { nullable: true, description: 'Null: the whole cohort' })
  enrolmentId: string | null;

  @Field(() => PersonName, { nullable: true })
  person: PersonName | null;

  @Field(() => ID, { nullable: true })
  moduleId: string | null;

  @Field(() => String, { nullable: true, description: 'Null: every test' })
  moduleCode: string | null;

  @Field(() => Int)
  extraMinutes: number;

  @Field(() => Int)
  extraAttempts: number;

  @Field(() => DayScalar, { nullable: true })
  opensOn: string | null;

  @Field(() => DayScalar, { nullable: true })
  closesOn: string | null;

  @Field(() => String)
  reason: string;

  @Field(() => PersonName)
  setBy: PersonName;

  @Field(() => InstantScalar)
  setAt: Date;

  @Field(() => InstantScalar, { nullable: true })
  endedAt: Date | null;
}

@InputType()
export class SetAccommodationInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  cohortId: string;

  @Field(() => ID, { nullable: true })
  enrolmentId?: string | null;

  @Field(() => ID, { nullable: true })
  moduleId?: string | null;

  @Field(() => Int)
  extraMinutes: number;

  @Field(() => Int)
  extraAttempts: number;

  @Field(() => DayScalar, { nullable: true })
  opensOn?: string | null;

  @Field(() => DayScalar, { nullable: true })
  closesOn?: string | null;

  @Field(() => String)
  reason: string;
}

@InputType()
export class EndAccommodationInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  id: string;

  @Field(() => String)
  reason: string;
}
