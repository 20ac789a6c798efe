import { Field, ID, InputType } from '@nestjs/graphql';
import { Locale, Role } from './person.type.js';

@InputType()
export class SignInInput {
  @Field(() => String)
  email: string;

  @Field(() => String)
  password: string;
}

@InputType()
export class CreatePersonInput {
  @Field(() => ID)
  key: string;

  @Field(() => String)
  givenName: string;

  @Field(() => String)
  familyName: string;

  @Field(() => String)
  email: string;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => String)
  password: string;
}

@InputType()
export class SetPersonDisabledInput {
  @Field(() => ID)
  personId: string;

  @Field(() => Boolean)
  disabled: boolean;
}

@InputType()
export class RoleInput {
  @Field(() => ID)
  personId: string;

  @Field(() => Role)
  role: Role;

  @Field(() => String, { nullable: true })
  organisationCode?: string;

  @Field(() => String, { nullable: true })
  regionCode?: string;
}
