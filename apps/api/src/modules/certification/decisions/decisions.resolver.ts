import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import type { Certificate } from '../certificates/certificate.type.js';
import type { Volunteer } from '../volunteers/volunteer.type.js';
import {
  AnswerProposalResult, CertifyCohortResult, CertifyResult, NotYetResult, ReinstateCertificateResult, RevokeCertificateResult, SuspendCertificateResult,
  WaiveRequirementResult, WithdrawWaiverResult,
} from '../certification.errors.js';
import { CertificateDecisionsService } from './certificate-decisions.service.js';
import { CertifyService } from './certify.service.js';
import { CohortCertifyService } from './cohort-certify.service.js';
import { CertifyPreview, type CohortDecisions } from './cohort-certify.type.js';
import { type NotYet, Proposal } from './decision.type.js';
import {
  AnswerProposalInput, CertifyCohortInput, CertifyInput, NotYetInput, ReinstateCertificateInput, RevokeCertificateInput, SuspendCertificateInput,
  WaiveRequirementInput, WithdrawProposalInput, WithdrawWaiverInput,
} from './decisions.input.js';
import { ProposalsService } from './proposals.service.js';
import { WaiveService } from './waive.service.js';

@Resolver()
export class DecisionsResolver {
  constructor(
    private readonly certifying: CertifyService,
    private readonly deciding: CertificateDecisionsService,
    private readonly cohorts: CohortCertifyService,
    private readonly proposing: ProposalsService,
    private readonly waiving: WaiveService,
  ) {}

  @Allow('COORDINATOR')
  @Mutation(() => CertifyResult)
  certify(@Args('input') input: CertifyInput, @CurrentActor() actor: Actor): Promise<Certificate | Proposal | Refusal> {
    return this.certifying.certify(actor, input);
  }

  @Allow('COORDINATOR')
  @Mutation(() => NotYetResult)
  notYet(@Args('input') input: NotYetInput, @CurrentActor() actor: Actor): Promise<NotYet | Refusal> {
    return this.certifying.notYet(actor, input);
  }

  @Allow('COORDINATOR')
  @Mutation(() => SuspendCertificateResult)
  suspendCertificate(@Args('input') input: SuspendCertificateInput, @CurrentActor() actor: Actor): Promise<Certificate | Proposal | Refusal> {
    return this.deciding.decide(actor, 'suspend', input);
  }

  @Allow('COORDINATOR')
  @Mutation(() => ReinstateCertificateResult)
  reinstateCertificate(@Args('input') input: ReinstateCertificateInput, @CurrentActor() actor: Actor): Promise<Certificate | Proposal | Refusal> {
    return this.deciding.decide(actor, 'reinstate', input);
  }

  @Allow('COORDINATOR')
  @Mutation(() => RevokeCertificateResult)
  revokeCertificate(@Args('input') input: RevokeCertificateInput, @CurrentActor() actor: Actor): Promise<Certificate | Proposal | Refusal> {
    return this.deciding.decide(actor, 'revoke', input);
  }

  @Allow('COORDINATOR')
  @Query(() => CertifyPreview, { nullable: true })
  certifyPreview(@Args('cohortId', { type: () => ID }) cohortId: string, @CurrentActor() actor: Actor): Promise<CertifyPreview | null> {
    return this.cohorts.preview(actor, cohortId);
  }

  @Allow('COORDINATOR')
  @Mutation(() => CertifyCohortResult)
  certifyCohort(@Args('input') input: CertifyCohortInput, @CurrentActor() actor: Actor): Promise<CohortDecisions | Refusal> {
    return this.cohorts.certify(actor, input);
  }

  @Allow('COORDINATOR')
  @Mutation(() => WaiveRequirementResult)
  waiveRequirement(@Args('input') input: WaiveRequirementInput, @CurrentActor() actor: Actor): Promise<Volunteer | Refusal> {
    return this.waiving.waive(actor, input);
  }

  @Allow('COORDINATOR')
  @Mutation(() => WithdrawWaiverResult)
  withdrawWaiver(@Args('input') input: WithdrawWaiverInput, @CurrentActor() actor: Actor): Promise<Volunteer | Refusal> {
    return this.waiving.withdraw(actor, input);
  }

  @Allow('COORDINATOR')
  @Query(() => [Proposal], { description: 'Open ones within reach, oldest first' })
  proposals(@CurrentActor() actor: Actor): Promise<Proposal[]> {
    return this.proposing.open(actor);
  }

  @Allow('COORDINATOR')
  @Mutation(() => AnswerProposalResult)
  approveProposal(@Args('input') input: AnswerProposalInput, @CurrentActor() actor: Actor): Promise<Proposal | Refusal> {
    return this.proposing.approve(actor, input);
  }

  @Allow('COORDINATOR')
  @Mutation(() => AnswerProposalResult)
  declineProposal(@Args('input') input: AnswerProposalInput, @CurrentActor() actor: Actor): Promise<Proposal | Refusal> {
    return this.proposing.decline(actor, input);
  }

  @Allow('COORDINATOR')
  @Mutation(() => AnswerProposalResult)
  withdrawProposal(@Args('input') input: WithdrawProposalInput, @CurrentActor() actor: Actor): Promise<Proposal | Refusal> {
    return this.proposing.withdraw(actor, input);
  }
}
