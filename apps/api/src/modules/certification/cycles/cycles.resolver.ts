import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { Locale } from '../../accounts/person.type.js';
import { OpenCycleResult, OpenCyclesResult } from '../certification.errors.js';
import { Cycle, OpenCycleInput } from './cycle.type.js';
import { CyclesService } from './cycles.service.js';
import { OpenCyclesService } from './open-cycles.service.js';
import { OpenCyclesInput, RenewalOutlook, type OpenedCycles } from './renewal-outlook.type.js';
import { LessonDeltaService } from './lesson-delta.service.js';
import { LessonDelta } from './lesson-delta.type.js';

@Resolver()
export class CyclesResolver {
  constructor(
    private readonly many: OpenCyclesService,
    private readonly deltas: LessonDeltaService,
    private readonly service: CyclesService,
  ) {}

  @Allow()
  @Query(() => Cycle, { nullable: true })
  cycle(@Args('enrolmentId', { type: () => ID }) enrolmentId: string, @CurrentActor() actor: Actor): Promise<Cycle | null> {
    return this.service.one(actor, enrolmentId);
  }

  @Allow()
  @Query(() => LessonDelta, { nullable: true, description: 'Null unless the renewal asks to read the lesson again' })
  lessonDelta(
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('moduleId', { type: () => ID }) moduleId: string,
    @Args('lessonId', { type: () => ID }) lessonId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
    @CurrentActor() actor: Actor,
  ): Promise<LessonDelta | null> {
    return this.deltas.one(actor, { enrolmentId, moduleId, lessonId, locale });
  }

  @Allow('COORDINATOR')
  @Mutation(() => OpenCycleResult)
  openCycle(@Args('input') input: OpenCycleInput, @CurrentActor() actor: Actor): Promise<Cycle | Refusal> {
    return this.service.open(actor, input);
  }

  @Allow('COORDINATOR')
  @Query(() => [RenewalOutlook])
  renewalPreview(@Args('enrolmentIds', { type: () => [ID] }) enrolmentIds: string[], @CurrentActor() actor: Actor): Promise<RenewalOutlook[]> {
    return this.many.preview(actor, enrolmentIds);
  }

  @Allow('COORDINATOR')
  @Mutation(() => OpenCyclesResult)
  openCycles(@Args('input') input: OpenCyclesInput, @CurrentActor() actor: Actor): Promise<OpenedCycles | Refusal> {
    return this.many.open(actor, input);
  }
}
