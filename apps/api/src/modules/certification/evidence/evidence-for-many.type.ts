import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { DayScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../../accounts/person.type.js';
import { RequirementState, StandingState } from '../standings/standing.type.js';
import { NamedRequirement } from '../worklist/worklist.type.js';

@ObjectType({ description: 'Something that may be recorded about at least one of several people' })
export class RecordableForMany {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  kind: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => Int, { description: 'About how many of them it may be recorded' })
  people: number;

  @Field(() => Int, { description: 'For how many of these it is not met' })
  missing: number;
}

@ObjectType({ description: 'Where somebody stands, and how far the requirement is that is being recorded' })
export class EvidenceGlance {
  @Field(() => StandingState)
  state: StandingState;

  @Field(() => Int)
  met: number;

  @Field(() => Int)
  total: number;

  @Field(() => RequirementState, { nullable: true, description: 'Null: not asked for in this cycle' })
  requirement: RequirementState | null;

  @Field(() => Int, { nullable: true })
  done: number | null;

  @Field(() => Int, { nullable: true })
  needed: number | null;

  @Field(() => String, { nullable: true })
  unit: string | null;

  @Field(() => DayScalar, { nullable: true })
  validUntil: string | null;
}

@ObjectType({ description: 'What recording a fact about one person would come to; nothing is done' })
export class EvidenceOutlook {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => PersonName)
  person: PersonName;

  @Field(() => String, { nullable: true, description: 'Code of the refusal that stands in the way; null: can be recorded' })
  refusal: string | null;

  @Field(() => Boolean, { description: 'The same is recorded about this day already' })
  sameDay: boolean;

  @Field(() => EvidenceGlance, { nullable: true })
  before: EvidenceGlance | null;

  @Field(() => EvidenceGlance, { nullable: true })
  after: EvidenceGlance | null;

  @Field(() => [NamedRequirement], { description: 'What would become met, for clearance too' })
  fulfilled: NamedRequirement[];

  @Field(() => String, { description: 'Stands for everything that is shown here' })
  plan: string;
}

@ObjectType()
export class RecordedFact {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  factId: string;
}

@ObjectType()
export class RecordedForMany {
  @Field(() => [RecordedFact])
  facts: RecordedFact[];
}

@ObjectType({ description: 'What withdrawing the fact about one person came to' })
export class WithdrawnFact {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => String, { nullable: true, description: 'Code of the refusal; null: withdrawn' })
  refusal: string | null;
}

@ObjectType()
export class WithdrawnForMany {
  @Field(() => [WithdrawnFact])
  results: WithdrawnFact[];
}
