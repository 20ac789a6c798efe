import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class ReissueCertificateInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  certificateId: string;

  @Field(() => String)
  reason: string;
}
