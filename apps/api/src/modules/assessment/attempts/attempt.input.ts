import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { QuestionResponseScalar } from '../../../platform/graphql/scalars.js';

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

  @Field(() => Boolean, { nullable: true, description: 'Mark it now, when the quiz allows' })
  check?: boolean | null;

  @Field(() => Int, { nullable: true, description: '1 to 3, when the quiz asks how sure' })
  certainty?: number | null;
}

@InputType()
export class SubmitAttemptInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  attemptId: string;
}

@InputType()
export class CloseAttemptInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  attemptId: string;

  @Field(() => String)
  reason: string;
}

@InputType()
export class ReopenAttemptInput extends CloseAttemptInput {
  @Field(() => Int, { nullable: true, description: 'From now on, when the test has a time limit' })
  minutes?: number | null;
}
