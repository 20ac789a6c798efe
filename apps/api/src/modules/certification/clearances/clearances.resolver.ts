import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { PermitsResult } from '../certification.errors.js';
import { EndClearanceInput, GrantClearanceInput, RecordMatchInput, StartMatchInput } from './clearance.input.js';
import { Permits } from './clearance.type.js';
import { ClearancesService } from './clearances.service.js';
import { MatchesService } from './matches.service.js';
import { PermitsService } from './permits.service.js';

@Resolver()
export class ClearancesResolver {
  constructor(
    private readonly clearances: ClearancesService,
    private readonly matches: MatchesService,
    private readonly reading: PermitsService,
  ) {}

  @Allow()
  @Query(() => Permits, { nullable: true })
  permits(@Args('enrolmentId', { type: () => ID }) enrolmentId: string, @CurrentActor() actor: Actor): Promise<Permits | null> {
    return this.reading.of(actor, enrolmentId);
  }

  @Allow('COORDINATOR', 'OFFICIAL')
  @Mutation(() => PermitsResult)
  grantClearance(@Args('input') input: GrantClearanceInput, @CurrentActor() actor: Actor): Promise<Permits | Refusal> {
    return this.clearances.grant(actor, input);
  }

  @Allow('COORDINATOR', 'OFFICIAL')
  @Mutation(() => PermitsResult)
  endClearance(@Args('input') input: EndClearanceInput, @CurrentActor() actor: Actor): Promise<Permits | Refusal> {
    return this.clearances.end(actor, input);
  }

  @Allow('COORDINATOR')
  @Mutation(() => PermitsResult)
  startMatch(@Args('input') input: StartMatchInput, @CurrentActor() actor: Actor): Promise<Permits | Refusal> {
    return this.matches.start(actor, input);
  }

  @Allow('COORDINATOR')
  @Mutation(() => PermitsResult)
  recordMatch(@Args('input') input: RecordMatchInput, @CurrentActor() actor: Actor): Promise<Permits | Refusal> {
    return this.matches.record(actor, input);
  }
}
