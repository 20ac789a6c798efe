import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalizedTextScalar } from '../../../platform/graphql/scalars.js';

@ObjectType()
export class Place {
  @Field(() => ID)
  code: string;

  @Field(() => LocalizedTextScalar)
  name: { lv: string; en: string };

  @Field(() => Boolean)
  closed: boolean;
}
