import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../platform/graphql/refusal.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../platform/permissions/request.js';
import { AttendanceService } from './attendance.service.js';
import { Cohort } from './cohort.type.js';
import { CohortsService } from './cohorts.service.js';
import { Coordinator } from './coordinator.type.js';
import { Enrolment } from './enrolment.type.js';
import { EnrolmentsService } from './enrolments.service.js';
import { RecordAttendanceResult } from './training.errors.js';
import { RecordAttendanceInput } from './training.input.js';
import type { TrainingSession } from './training-session.type.js';

@Resolver()
export class TrainingResolver {
  constructor(
    private readonly attendance: AttendanceService,
    private readonly cohortsService: CohortsService,
    private readonly enrolments: EnrolmentsService,
  ) {}

  @Allow()
  @Query(() => [Enrolment])
  myEnrolments(@CurrentActor() actor: Actor): Promise<Enrolment[]> {
    return this.enrolments.own(actor);
  }

  @Allow()
  @Query(() => Enrolment, { nullable: true })
  enrolment(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<Enrolment | null> {
    return this.enrolments.one(actor, id);
  }

  @Allow()
  @Query(() => [Coordinator], { nullable: true })
  coordinators(@Args('enrolmentId', { type: () => ID }) enrolmentId: string, @CurrentActor() actor: Actor): Promise<Coordinator[] | null> {
    return this.enrolments.coordinators(actor, enrolmentId);
  }

  @Allow('COORDINATOR', 'TRAINER')
  @Query(() => [Cohort])
  cohorts(@CurrentActor() actor: Actor): Promise<Cohort[]> {
    return this.cohortsService.all(actor);
  }

  @Allow('COORDINATOR', 'TRAINER')
  @Query(() => Cohort, { nullable: true })
  cohort(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<Cohort | null> {
    return this.cohortsService.one(actor, id);
  }

  @Allow('COORDINATOR', 'TRAINER')
  @Mutation(() => RecordAttendanceResult)
  recordAttendance(@Args('input') input: RecordAttendanceInput, @CurrentActor() actor: Actor): Promise<TrainingSession | Refusal> {
    return this.attendance.record(actor, input);
  }
}
