import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { DayScalar, InstantScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { Locale, PersonName } from '../person.type.js';

@ObjectType({ description: 'A place in a cohort that waits for somebody' })
export class Invitation {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  email: string;

  @Field(() => String, { description: 'As whoever invited spells it; empty where they did not say' })
  givenName: string;

  @Field(() => String)
  familyName: string;

  @Field(() => PersonName)
  invitedBy: PersonName;

  @Field(() => InstantScalar)
  sentAt: Date;

  @Field(() => InstantScalar)
  expiresAt: Date;

  @Field(() => Boolean)
  expired: boolean;
}

@ObjectType()
export class CohortInvitations {
  @Field(() => ID)
  cohortId: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => Int, { description: 'Places that nobody has and nobody is invited to' })
  free: number;

  @Field(() => [Invitation])
  open: Invitation[];
}

@ObjectType({ description: 'What a link in a letter opens: only whoever has the link sees it' })
export class InvitationOffer {
  @Field(() => String)
  email: string;

  @Field(() => String)
  givenName: string;

  @Field(() => String)
  familyName: string;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => InstantScalar)
  expiresAt: Date;

  @Field(() => Boolean, { description: 'Whether the address has an account already, to sign in with' })
  account: boolean;

  @Field(() => LocalizedTextScalar)
  programme: LocalizedText;

  @Field(() => LocalizedTextScalar)
  cohort: LocalizedText;

  @Field(() => DayScalar)
  startsOn: string;

  @Field(() => DayScalar)
  endsOn: string;

  @Field(() => LocalizedTextScalar)
  organisation: LocalizedText;

  @Field(() => LocalizedTextScalar)
  region: LocalizedText;
}
