import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '../../platform/graphql/localized-text.js';
import { InstantScalar, LocalizedTextScalar } from '../../platform/graphql/scalars.js';

export enum Role {
  TRAINEE = 'TRAINEE',
  TRAINER = 'TRAINER',
  COORDINATOR = 'COORDINATOR',
  OFFICIAL = 'OFFICIAL',
  ADMINISTRATOR = 'ADMINISTRATOR',
}
registerEnumType(Role, { name: 'Role' });

export enum Locale {
  lv = 'lv',
  en = 'en',
}
registerEnumType(Locale, { name: 'Locale' });

@ObjectType()
export class Organisation {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextScalar)
  name: LocalizedText;
}

@ObjectType()
export class Region {
  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextScalar)
  name: LocalizedText;
}

@ObjectType()
export class RoleGrant {
  @Field(() => Role)
  role: Role;

  @Field(() => Organisation, { nullable: true })
  organisation: Organisation | null;

  @Field(() => Region, { nullable: true })
  region: Region | null;
}

@ObjectType()
export class PersonName {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  givenName: string;

  @Field(() => String)
  familyName: string;
}

@ObjectType()
export class Viewer extends PersonName {
  @Field(() => String)
  email: string;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => [RoleGrant])
  roles: RoleGrant[];
}

@ObjectType()
export class Person extends PersonName {
  @Field(() => String)
  email: string;

  @Field(() => Boolean)
  disabled: boolean;

  @Field(() => InstantScalar, { nullable: true })
  lastSeenAt: Date | null;

  @Field(() => [RoleGrant])
  roles: RoleGrant[];
}

@ObjectType()
export class PeoplePage {
  @Field(() => Int)
  total: number;

  @Field(() => Int)
  page: number;

  @Field(() => Int)
  pageSize: number;

  @Field(() => [Person])
  items: Person[];
}

@ObjectType()
export class ServerInfo {
  @Field(() => Boolean)
  demo: boolean;

  @Field(() => String)
  version: string;
}
