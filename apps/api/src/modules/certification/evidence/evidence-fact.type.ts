import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar, InstantScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../../accounts/person.type.js';

@ObjectType()
export class Rating {
  @Field(() => String)
  behaviour: string;

  @Field(() => Int)
  level: number;
}

@ObjectType()
export class EvidenceFact {
  @Field(() => ID)
  id: string;

  @Field(() => DayScalar)
  occurredOn: string;

  @Field(() => DayScalar, { nullable: true })
  validUntil: string | null;

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

  @Field(() => [Rating])
  ratings: Rating[];

  @Field(() => [String], { description: 'Of a record check or a permit' })
  limits: string[];

  @Field(() => String, { nullable: true, description: 'Of a record check or a permit: its number' })
  reference: string | null;
}
