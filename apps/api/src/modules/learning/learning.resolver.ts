import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../platform/graphql/refusal.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../platform/permissions/request.js';
import { CaseRunService } from './case-run.service.js';
import { CourseService } from './course.service.js';
import { Course } from './course.type.js';
import { RecordCaseRunResult, RecordLessonProgressResult } from './learning.errors.js';
import { RecordCaseRunInput, RecordLessonProgressInput } from './learning.input.js';
import { LessonProgressService } from './lesson-progress.service.js';
import type { CaseRun, LessonProgress } from './progress.type.js';

@Resolver()
export class LearningResolver {
  constructor(
    private readonly caseRuns: CaseRunService,
    private readonly courses: CourseService,
    private readonly lessons: LessonProgressService,
  ) {}

  @Allow()
  @Query(() => Course, { nullable: true })
  course(@Args('enrolmentId', { type: () => ID }) enrolmentId: string, @CurrentActor() actor: Actor): Promise<Course | null> {
    return this.courses.course(actor, enrolmentId);
  }

  @Allow()
  @Mutation(() => RecordLessonProgressResult)
  recordLessonProgress(@Args('input') input: RecordLessonProgressInput, @CurrentActor() actor: Actor): Promise<LessonProgress | Refusal> {
    return this.lessons.record(actor, input);
  }

  @Allow()
  @Mutation(() => RecordCaseRunResult)
  recordCaseRun(@Args('input') input: RecordCaseRunInput, @CurrentActor() actor: Actor): Promise<CaseRun | Refusal> {
    return this.caseRuns.record(actor, input);
  }
}
