import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { DayScalar, InstantScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../person.type.js';

export enum ErasureReason {
  ASKED = 'ASKED',
  ENDED = 'ENDED',
  MISTAKEN = 'MISTAKEN',
}
registerEnumType(ErasureReason, { name: 'ErasureReason', description: 'The person asked; the time is over; the account was a mistake' });

@ObjectType()
export class RetentionNote {
  @Field(() => LocalizedTextScalar, { description: 'On what ground' })
  basis: LocalizedText;

  @Field(() => LocalizedTextScalar, { description: 'Until when' })
  keep: LocalizedText;
}

@ObjectType({ description: 'One kind of what is held about a person' })
export class OwnDataSection {
  @Field(() => ID)
  id: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => Int)
  rows: number;

  @Field(() => [RetentionNote])
  notes: RetentionNote[];
}

@ObjectType()
export class NameCorrection {
  @Field(() => ID)
  id: string;

  @Field(() => PersonName, { description: 'As it is now' })
  person: PersonName;

  @Field(() => String)
  givenName: string;

  @Field(() => String)
  familyName: string;

  @Field(() => InstantScalar)
  askedAt: Date;

  @Field(() => ID, { nullable: true, description: 'Their newest enrolment, where a certificate can be issued anew' })
  enrolmentId: string | null;
}

@ObjectType()
export class OwnData {
  @Field(() => String, { nullable: true })
  phone: string | null;

  @Field(() => NameCorrection, { nullable: true, description: 'Asked for and not answered' })
  correction: NameCorrection | null;

  @Field(() => [OwnDataSection])
  sections: OwnDataSection[];
}

@ObjectType()
export class ErasurePart {
  @Field(() => ID)
  id: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => Int)
  rows: number;

  @Field(() => Boolean, { description: 'The rows stay without their texts' })
  emptied: boolean;

  @Field(() => [RetentionNote])
  notes: RetentionNote[];
}

@ObjectType()
export class ErasurePreview {
  @Field(() => PersonName)
  person: PersonName;

  @Field(() => [ErasurePart])
  goes: ErasurePart[];

  @Field(() => [ErasurePart], { description: 'What an erasure leaves, and why' })
  stays: ErasurePart[];

  @Field(() => String, { nullable: true, description: 'Why it cannot be done' })
  refusal: string | null;
}

@ObjectType()
export class Erased {
  @Field(() => ID)
  personId: string;

  @Field(() => InstantScalar)
  at: Date;
}

@ObjectType()
export class ErasedPeople {
  @Field(() => Int)
  erased: number;
}

@ObjectType({ description: 'Somebody whose time is over' })
export class ErasureDue {
  @Field(() => PersonName)
  person: PersonName;

  @Field(() => DayScalar, { description: 'Last day of their service, or of being heard of' })
  endedOn: string;

  @Field(() => DayScalar, { description: 'Since when they may be erased' })
  dueOn: string;
}

@ObjectType()
export class ErasuresDue {
  @Field(() => Int)
  total: number;

  @Field(() => [ErasureDue], { description: 'Those who have waited longest' })
  items: ErasureDue[];
}
