import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import type { Certificate } from '../certificates/certificate.type.js';
import {
  AnswerProposalResult, CertifyResult, NotYetResult, ReinstateCertificateResult, RevokeCertificateResult, SuspendCertificateResult,
} from '../certification.errors.js';
import { CertificateDecisionsService } from './certificate-decisions.service.js';
import { CertifyService } from './certify.service.js';
import { type NotYet, Proposal } from './decision.type.js';
import {
  AnswerProposalInput, CertifyInput, NotYetInput, ReinstateCertificateInput, RevokeCertificateInput, SuspendCertificateInput, WithdrawProposalInput,
} from './decisions.input.js';
import { ProposalsService } from './proposals.service.js';

@Resolver()
export class DecisionsResolver {
  constructor(
    private readonly certifying: CertifyService,
    private readonly deciding: CertificateDecisionsService,
    private readonly proposing: ProposalsService,
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
