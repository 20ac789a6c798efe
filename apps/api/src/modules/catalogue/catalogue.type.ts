import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '../../platform/graphql/localized-text.js';
import { DayScalar, InstantScalar, LocalizedTextScalar } from '../../platform/graphql/scalars.js';
import { Organisation, Region } from '../accounts/person.type.js';

@ObjectType()
export class ProgrammeRef {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => String)
  editionHash: string;

  @Field(() => Int)
  editionNumber: number;
}

@ObjectType()
export class CohortRef {
  @Field(() => ID)
  id: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => DayScalar)
  startsOn: string;

  @Field(() => DayScalar)
  endsOn: string;

  @Field(() => Organisation)
  organisation: Organisation;

  @Field(() => Region)
  region: Region;
}

@ObjectType()
export class ModuleEditionRef {
  @Field(() => String)
  hash: string;

  @Field(() => Int)
  number: number;

  @Field(() => InstantScalar)
  publishedAt: Date;

  @Field(() => Int)
  lessons: number;

  @Field(() => Int)
  questions: number;

  @Field(() => [CohortRef])
  cohorts: CohortRef[];
}

@ObjectType()
export class CatalogueModule {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => [ModuleEditionRef])
  editions: ModuleEditionRef[];
}
