import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/permissions/actor.js';
import { Allow, Public } from '../../platform/permissions/allow.decorator.js';
import { CurrentActor, type RequestContext } from '../../platform/permissions/request.js';
import { VerificationService } from './verification/verification.service.js';
import { Verification } from './verification/verification.type.js';
import { VolunteerService } from './volunteers/volunteer.service.js';
import { Volunteer } from './volunteers/volunteer.type.js';

@Resolver()
export class CertificationResolver {
  constructor(
    private readonly verifying: VerificationService,
    private readonly volunteers: VolunteerService,
  ) {}

  @Public()
  @Query(() => Verification, { nullable: true })
  verification(@Args('code', { type: () => String }) code: string, @Context() { request }: RequestContext): Promise<Verification | null> {
    return this.verifying.verify(code, request.ip);
  }

  @Allow('COORDINATOR', 'TRAINER', 'OFFICIAL')
  @Query(() => Volunteer, { nullable: true })
  volunteer(@Args('enrolmentId', { type: () => ID }) enrolmentId: string, @CurrentActor() actor: Actor): Promise<Volunteer | null> {
    return this.volunteers.one(actor, enrolmentId);
  }
}
