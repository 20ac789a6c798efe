import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '../../platform/graphql/localized-text.js';
import { InstantScalar, JSONScalar, LocalizedTextScalar } from '../../platform/graphql/scalars.js';
import { ProgrammeRef } from '../catalogue/catalogue.type.js';

@ObjectType()
export class CourseLesson {
  @Field(() => ID)
  id: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => Int)
  minutes: number;

  @Field(() => Int, { nullable: true, description: 'Furthest top-level block that was on screen: resume there' })
  block: number | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Null again while a changed text is to be read' })
  readAt: Date | null;

  @Field(() => Boolean, { description: 'Its text has changed since the last certification, and is to be read again' })
  changed: boolean;
}

@ObjectType()
export class CourseCase {
  @Field(() => ID)
  id: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => Int)
  minutes: number;

  @Field(() => InstantScalar, { nullable: true })
  finishedAt: Date | null;
}

@ObjectType()
export class CourseQuiz {
  @Field(() => Int)
  questions: number;

  @Field(() => Int)
  pass: number;

  @Field(() => Int)
  attempts: number;

  @Field(() => Int)
  attemptsUsed: number;

  @Field(() => ID, { nullable: true })
  liveAttemptId: string | null;

  @Field(() => InstantScalar, { nullable: true })
  passedAt: Date | null;

  @Field(() => Int, { nullable: true })
  bestPercent: number | null;
}

@ObjectType()
export class CourseModule {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  editionHash: string;

  @Field(() => Int)
  editionNumber: number;

  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => LocalizedTextScalar)
  summary: LocalizedText;

  @Field(() => Int)
  minutes: number;

  @Field(() => JSONScalar, { description: 'Size of the module document, by language' })
  bytes: Record<string, number>;

  @Field(() => [CourseLesson])
  lessons: CourseLesson[];

  @Field(() => [CourseCase])
  cases: CourseCase[];

  @Field(() => CourseQuiz, { nullable: true })
  quiz: CourseQuiz | null;
}

@ObjectType()
export class Course {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ProgrammeRef)
  programme: ProgrammeRef;

  @Field(() => [CourseModule])
  modules: CourseModule[];
}
