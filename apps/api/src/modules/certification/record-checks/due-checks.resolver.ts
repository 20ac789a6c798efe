import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { DueChecks, DueChecksArgs } from './due-check.type.js';
import { DueChecksService } from './due-checks.service.js';

@Resolver()
export class DueChecksResolver {
  constructor(private readonly checks: DueChecksService) {}

  @Allow('OFFICIAL')
  @Query(() => DueChecks)
  dueChecks(@Args() args: DueChecksArgs, @CurrentActor() actor: Actor): Promise<DueChecks> {
    return this.checks.list(actor, args);
  }
}
