import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType()
export class RecordLessonProgressInput {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  moduleId: string;

  @Field(() => ID)
  lessonId: string;

  @Field(() => Int)
  block: number;

  @Field(() => Boolean)
  read: boolean;

  @Field(() => ID, { nullable: true, description: 'The edition of the module that was on screen; without it, the one that applies' })
  editionHash?: string | null;
}

@InputType()
export class CaseChoiceInput {
  @Field(() => ID)
  point: string;

  @Field(() => ID)
  choice: string;
}

@InputType()
export class RecordCaseRunInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  moduleId: string;

  @Field(() => ID)
  caseId: string;

  @Field(() => [CaseChoiceInput])
  choices: CaseChoiceInput[];
}
