import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { DayScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../../accounts/person.type.js';
import { ProgrammeRef } from '../../catalogue/catalogue.type.js';

@ObjectType()
export class FoundVolunteer {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => PersonName)
  person: PersonName;

  @Field(() => LocalizedTextScalar)
  cohortTitle: LocalizedText;
}

@ObjectType()
export class FoundCohort {
  @Field(() => ID)
  id: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => DayScalar)
  startsOn: string;
}

@ObjectType()
export class FoundCertificate {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => String)
  number: string;

  @Field(() => PersonName)
  person: PersonName;
}

@ObjectType()
export class FoundModule {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  moduleId: string;

  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;
}

@ObjectType({ description: 'At most ten of each kind, all of which the viewer may open' })
export class Found {
  @Field(() => [FoundVolunteer])
  volunteers: FoundVolunteer[];

  @Field(() => [PersonName], { description: 'Accounts, for administrators' })
  accounts: PersonName[];

  @Field(() => [FoundCohort])
  cohorts: FoundCohort[];

  @Field(() => [ProgrammeRef], { description: 'Those whose rules the viewer may read' })
  programmes: ProgrammeRef[];

  @Field(() => [FoundCertificate], { description: 'By number' })
  certificates: FoundCertificate[];

  @Field(() => [FoundModule], { description: 'Of the viewer’s own courses' })
  modules: FoundModule[];
}
