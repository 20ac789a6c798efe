import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '../../platform/graphql/scalars.js';

@ObjectType()
export class LessonProgress {
  @Field(() => ID)
  lessonId: string;

  @Field(() => ID)
  moduleId: string;

  @Field(() => Int)
  block: number;

  @Field(() => InstantScalar, { nullable: true })
  readAt: Date | null;
}

@ObjectType()
export class CaseRun {
  @Field(() => ID)
  caseId: string;

  @Field(() => ID)
  moduleId: string;

  @Field(() => InstantScalar, { nullable: true })
  finishedAt: Date | null;
}
