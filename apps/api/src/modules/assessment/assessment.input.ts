import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { QuestionResponseScalar } from '../../platform/graphql/scalars.js';

@InputType()
export class StartAttemptInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  moduleId: string;
}

@InputType()
export class SaveAnswerInput {
  @Field(() => ID, { description: 'Made by the client, once per step' })
  key: string;

  @Field(() => ID)
  attemptId: string;

  @Field(() => ID)
  questionId: string;

  @Field(() => Int, { description: 'The last revision known of this question, plus one' })
  revision: number;

  @Field(() => QuestionResponseScalar)
  response: unknown;
}

@InputType()
export class SubmitAttemptInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  attemptId: string;
}
