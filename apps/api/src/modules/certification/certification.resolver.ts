import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../platform/graphql/refusal.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { Allow, Public } from '../../platform/permissions/allow.decorator.js';
import { CurrentActor, type RequestContext } from '../../platform/permissions/request.js';
import type { Certificate } from './certificates/certificate.type.js';
import { CertifyResult, RecordEvidenceResult, RevokeCertificateResult } from './certification.errors.js';
import { CertifyInput, RecordEvidenceInput, RevokeCertificateInput } from './certification.input.js';
import { CertifyService } from './decisions/certify.service.js';
import { RecordEvidenceService } from './evidence/record-evidence.service.js';
import { RevokeService } from './decisions/revoke.service.js';
import { VerificationService } from './verification/verification.service.js';
import { Verification } from './verification/verification.type.js';
import { VolunteerService } from './volunteers/volunteer.service.js';
import { Volunteer } from './volunteers/volunteer.type.js';

@Resolver()
export class CertificationResolver {
  constructor(
    private readonly certifying: CertifyService,
    private readonly recording: RecordEvidenceService,
    private readonly revoking: RevokeService,
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

  @Allow('COORDINATOR', 'TRAINER', 'OFFICIAL')
  @Mutation(() => RecordEvidenceResult)
  recordEvidence(@Args('input') input: RecordEvidenceInput, @CurrentActor() actor: Actor): Promise<Volunteer | Refusal> {
    return this.recording.record(actor, input);
  }

  @Allow('COORDINATOR')
  @Mutation(() => CertifyResult)
  certify(@Args('input') input: CertifyInput, @CurrentActor() actor: Actor): Promise<Certificate | Refusal> {
    return this.certifying.certify(actor, input);
  }

  @Allow('COORDINATOR')
  @Mutation(() => RevokeCertificateResult)
  revokeCertificate(@Args('input') input: RevokeCertificateInput, @CurrentActor() actor: Actor): Promise<Certificate | Refusal> {
    return this.revoking.revoke(actor, input);
  }
}
