import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InstantScalar, JSONScalar } from '../../../platform/graphql/scalars.js';
import { Locale, PersonName } from '../../accounts/person.type.js';

export enum ReferenceState {
  /** Named by the volunteer, not yet sent. */
  PROPOSED = 'PROPOSED',
  SENT = 'SENT',
  REMINDED = 'REMINDED',
  RECEIVED = 'RECEIVED',
  EXPIRED = 'EXPIRED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ReferenceState, { name: 'ReferenceState' });

@ObjectType({ description: 'A reference that somebody outside is asked for' })
export class ReferenceRequest {
  @Field(() => ID)
  id: string;

  @Field(() => ReferenceState)
  state: ReferenceState;

  @Field(() => String, { nullable: true, description: 'Null once it was purged' })
  refereeName: string | null;

  @Field(() => String, { nullable: true, description: 'For coordinators only' })
  email: string | null;

  @Field(() => String, { nullable: true })
  relation: string | null;

  @Field(() => PersonName)
  askedBy: PersonName;

  @Field(() => InstantScalar)
  askedAt: Date;

  @Field(() => InstantScalar, { nullable: true })
  sentAt: Date | null;

  @Field(() => InstantScalar, { nullable: true })
  remindedAt: Date | null;

  @Field(() => InstantScalar, { nullable: true })
  expiresAt: Date | null;

  @Field(() => InstantScalar, { nullable: true })
  answeredAt: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it counts for the requirement; for coordinators only' })
  counts: boolean | null;

  @Field(() => Boolean, { description: 'Whether the answer can be read still; for coordinators only' })
  readable: boolean;
}

@ObjectType()
export class References {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => [ReferenceRequest], { description: 'Newest first' })
  requests: ReferenceRequest[];
}

@ObjectType({ description: 'What a referee wrote; every reading is audited' })
export class ReferenceAnswerView {
  @Field(() => ID)
  id: string;

  @Field(() => JSONScalar, { description: 'capacity, knownFor, reliability, discretion, against, recommendation, freely' })
  answer: object;
}

@ObjectType({ description: 'What a referee with the link may know, and no more' })
export class ReferenceForm {
  @Field(() => String)
  refereeName: string;

  @Field(() => String)
  volunteer: string;

  @Field(() => JSONScalar, { description: 'Name of the organisation that asks, by language' })
  organisation: object;

  @Field(() => Locale)
  locale: 'lv' | 'en';

  @Field(() => InstantScalar)
  expiresAt: Date;
}

@ObjectType()
export class ReferenceReceipt {
  @Field(() => InstantScalar)
  answeredAt: Date;
}

@InputType()
export class RequestReferenceInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => String)
  refereeName: string;

  @Field(() => String)
  email: string;

  @Field(() => String, { description: 'How they know the volunteer' })
  relation: string;

  @Field(() => Locale)
  locale: Locale;
}

@InputType()
export class ReferenceActionInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  id: string;
}

@InputType()
export class AnswerReferenceInput {
  @Field(() => ID)
  key: string;

  @Field(() => String)
  token: string;

  @Field(() => JSONScalar, { description: 'capacity, knownFor, reliability, discretion, against, recommendation, freely' })
  answer: unknown;
}
