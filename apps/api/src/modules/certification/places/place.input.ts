import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class PlaceInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID, { description: 'By which programmes and facts name it; never changes' })
  code: string;

  @Field(() => String)
  lv: string;

  @Field(() => String)
  en: string;
}

@InputType()
export class PlaceClosedInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  code: string;

  @Field(() => Boolean)
  closed: boolean;
}
