import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow, Public } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor, type RequestContext } from '../../../platform/permissions/request.js';
import type { StoredPerson } from '../people.repository.js';
import { AcceptService } from './accept.service.js';
import { AcceptInvitationInput, InvitationInput, InviteInput, JoinCohortInput } from './invitation.input.js';
import { CohortInvitations, InvitationOffer } from './invitation.type.js';
import { AcceptInvitationResult, ChangeInvitationsResult } from './invitations.errors.js';
import { InvitationsService } from './invitations.service.js';

@Resolver()
export class InvitationsResolver {
  constructor(
    private readonly accepting: AcceptService,
    private readonly invitations: InvitationsService,
  ) {}

  @Allow('COORDINATOR')
  @Query(() => CohortInvitations, { name: 'invitations', nullable: true })
  list(@Args('cohortId', { type: () => ID }) cohortId: string, @CurrentActor() actor: Actor): Promise<CohortInvitations | null> {
    return this.invitations.list(actor, cohortId);
  }

  @Public()
  @Query(() => InvitationOffer, { name: 'invitation', nullable: true })
  offer(@Args('token', { type: () => String }) token: string, @Context() { request }: RequestContext): Promise<InvitationOffer | null> {
    return this.accepting.offer(token, request);
  }

  @Allow('COORDINATOR')
  @Mutation(() => ChangeInvitationsResult)
  invite(@Args('input') input: InviteInput, @CurrentActor() actor: Actor): Promise<CohortInvitations | Refusal> {
    return this.invitations.invite(actor, input);
  }

  @Allow('COORDINATOR')
  @Mutation(() => ChangeInvitationsResult)
  resendInvitation(@Args('input') input: InvitationInput, @CurrentActor() actor: Actor): Promise<CohortInvitations | Refusal> {
    return this.invitations.resend(actor, input);
  }

  @Allow('COORDINATOR')
  @Mutation(() => ChangeInvitationsResult)
  withdrawInvitation(@Args('input') input: InvitationInput, @CurrentActor() actor: Actor): Promise<CohortInvitations | Refusal> {
    return this.invitations.withdraw(actor, input);
  }

  @Public()
  @Mutation(() => AcceptInvitationResult)
  acceptInvitation(@Args('input') input: AcceptInvitationInput, @Context() { request, reply }: RequestContext): Promise<StoredPerson | Refusal> {
    return this.accepting.accept(input, request, reply);
  }

  @Allow()
  @Mutation(() => AcceptInvitationResult)
  joinCohort(@Args('input') input: JoinCohortInput, @CurrentActor() actor: Actor): Promise<StoredPerson | Refusal> {
    return this.accepting.joinAs(actor, input);
  }
}
