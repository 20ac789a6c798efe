import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PersonName } from '../accounts/person.type.js';
import { CohortRef, ProgrammeRef } from '../catalogue/catalogue.type.js';
import { Certificate } from '../certification/certificates/certificate.type.js';
import { StandingType } from '../certification/standings/standing.type.js';
import { TrainingSession } from './training-session.type.js';

@ObjectType()
export class Enrolment {
  @Field(() => ID)
  id: string;

  @Field(() => PersonName)
  person: PersonName;

  @Field(() => CohortRef)
  cohort: CohortRef;

  @Field(() => ProgrammeRef)
  programme: ProgrammeRef;

  @Field(() => StandingType)
  standing: StandingType;

  @Field(() => [TrainingSession])
  sessions: TrainingSession[];

  @Field(() => Certificate, { nullable: true })
  certificate: Certificate | null;
}
