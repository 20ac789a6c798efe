import { Field, ID, InputType } from '@nestjs/graphql';
import { Locale } from '../person.type.js';

@InputType()
export class InviteeInput {
  @Field(() => String)
  email: string;

  @Field(() => String, { nullable: true })
  givenName?: string;

  @Field(() => String, { nullable: true })
  familyName?: string;
}

@InputType()
export class InviteInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  cohortId: string;

  @Field(() => [InviteeInput])
  people: InviteeInput[];

  @Field(() => Locale, { description: 'Language of the letters' })
  locale: Locale;
}

@InputType()
export class InvitationInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  id: string;
}

@InputType()
export class AcceptInvitationInput {
  @Field(() => String)
  token: string;

  @Field(() => String)
  givenName: string;

  @Field(() => String)
  familyName: string;

  @Field(() => String)
  password: string;

  @Field(() => Locale)
  locale: Locale;
}

@InputType()
export class JoinCohortInput {
  @Field(() => ID)
  key: string;

  @Field(() => String, { description: 'From the link in the letter' })
  token: string;
}
