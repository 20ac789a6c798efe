import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Somebody whom a volunteer may turn to' })
export class Coordinator {
  @Field(() => ID)
  id: string;

  @Field()
  givenName: string;

  @Field()
  familyName: string;

  @Field()
  email: string;
}
