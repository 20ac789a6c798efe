import { Field, ID, InputType } from '@nestjs/graphql';
import { ErasureReason } from './privacy.type.js';

@InputType()
export class NameCorrectionInput {
  @Field(() => ID)
  key: string;

  @Field(() => String)
  givenName: string;

  @Field(() => String)
  familyName: string;
}

@InputType()
export class DecideNameCorrectionInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  id: string;

  @Field(() => Boolean)
  accept: boolean;
}

@InputType()
export class ErasePeopleInput {
  @Field(() => ID)
  key: string;

  @Field(() => [ID])
  personIds: string[];
}

@InputType()
export class ErasePersonInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  personId: string;

  @Field(() => ErasureReason)
  reason: ErasureReason;
}
