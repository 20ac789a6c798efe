import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '../../platform/graphql/localized-text.js';
import { DayScalar, LocalizedTextScalar } from '../../platform/graphql/scalars.js';
import { Organisation, PersonName, Region } from '../accounts/person.type.js';
import { ProgrammeRef } from '../catalogue/catalogue.type.js';
import { Certificate } from '../certification/certificates/certificate.type.js';
import { RequirementStandingType, StandingState } from '../certification/standings/standing.type.js';
import { AttendanceMark, TrainingSession } from './training-session.type.js';

@ObjectType({ description: 'enrolled = ready + certified + blocked' })
export class CohortCounts {
  @Field(() => Int)
  enrolled: number;

  @Field(() => Int)
  ready: number;

  @Field(() => Int, { description: 'With a certificate that holds today, expiring ones included' })
  certified: number;

  @Field(() => Int, { description: 'Neither ready nor certified' })
  blocked: number;
}

@ObjectType()
export class CohortMember {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => PersonName)
  person: PersonName;

  @Field(() => StandingState)
  state: StandingState;

  @Field(() => Int)
  met: number;

  @Field(() => Int)
  total: number;

  @Field(() => [RequirementStandingType])
  blockers: RequirementStandingType[];

  @Field(() => ID, { nullable: true })
  nextStep: string | null;

  @Field(() => [AttendanceMark])
  attendance: AttendanceMark[];

  @Field(() => Certificate, { nullable: true })
  certificate: Certificate | null;
}

@ObjectType()
export class Cohort {
  @Field(() => ID)
  id: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => DayScalar)
  startsOn: string;

  @Field(() => DayScalar)
  endsOn: string;

  @Field(() => Int)
  capacity: number;

  @Field(() => Organisation)
  organisation: Organisation;

  @Field(() => Region)
  region: Region;

  @Field(() => ProgrammeRef)
  programme: ProgrammeRef;

  @Field(() => [TrainingSession])
  sessions: TrainingSession[];

  @Field(() => [CohortMember])
  members: CohortMember[];

  @Field(() => CohortCounts)
  counts: CohortCounts;
}
