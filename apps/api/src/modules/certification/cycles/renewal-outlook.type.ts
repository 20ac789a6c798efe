import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../../accounts/person.type.js';
import { PlannedPersonInput } from '../evidence/evidence-for-many.input.js';

@ObjectType({ description: 'What opening the renewal of one person would come to; nothing is done' })
export class RenewalOutlook {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => PersonName)
  person: PersonName;

  @Field(() => String, { nullable: true, description: 'Code of the refusal that stands in the way; null: can be opened' })
  refusal: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'First day of the renewal window' })
  opensOn: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last valid day of the certificate' })
  expiresOn: string | null;

  @Field(() => Int, { description: 'How many requirements the renewal would ask for' })
  total: number;

  @Field(() => Int, { description: 'How many of them are met already' })
  met: number;

  @Field(() => Int, { description: 'Lessons whose text has changed since the last certificate' })
  changedLessons: number;

  @Field(() => String, { description: 'Stands for everything that is shown here' })
  plan: string;
}

@ObjectType()
export class OpenedCycles {
  @Field(() => [ID])
  enrolmentIds: string[];
}

@InputType()
export class OpenCyclesInput {
  @Field(() => ID)
  key: string;

  @Field(() => String)
  reason: string;

  @Field(() => [PlannedPersonInput])
  people: PlannedPersonInput[];
}
