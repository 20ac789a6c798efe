import { mayApprove } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { viewCertificate } from '../certificates/certificate-view.js';
import type { Certificate } from '../certificates/certificate.type.js';
import { CertificatesRepository } from '../certificates/certificates.repository.js';
import type { Decided } from './decide.service.js';
import { type DecisionKind, type NotYet, Proposal, type ProposalState } from './decision.type.js';
import { viewNotYet } from './not-yet-view.js';
import { ProposalsRepository, type StoredProposal } from './proposals.repository.js';

/** Decisions and proposals as coordinators see them. */
@Injectable()
export class DecisionViews {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly certificates: CertificatesRepository,
    private readonly clock: Clock,
    private readonly proposals: ProposalsRepository,
  ) {}

  today(): string {
    return this.clock.today();
  }

  /** What a decision came to: the certificate it is about, or the proposal that waits. */
  async of(actor: Actor, decided: Decided): Promise<Certificate | Proposal> {
    if ('proposalId' in decided) return this.proposal((await this.proposals.byId(decided.proposalId))!, actor);
    const stored = (await this.certificates.byId(decided.certificateId!))!;
    return viewCertificate(stored, await this.catalogue.programmeEdition(stored.programmeEditionHash), this.today(), ['coordinator']);
  }

  proposal({ certificateId: _, ...stored }: StoredProposal, { personId }: Actor): Proposal {
    return Object.assign(new Proposal(), stored, {
      kind: enumOf<DecisionKind>(stored.kind),
      state: enumOf<ProposalState>(stored.state),
      mine: stored.proposedBy.id === personId,
      mayAnswer: stored.state === 'open' && mayApprove({ proposerId: stored.proposedBy.id, approverId: personId, subjectId: stored.person.id }),
    });
  }

  async notYet(enrolmentId: string, decided: Decided): Promise<NotYet> {
    const [enrolment] = await this.certificates.ofEnrolments([enrolmentId]);
    return viewNotYet(enrolment!.notYets.find(({ id }) => 'decisionId' in decided && id === decided.decisionId)!);
  }
}

const enumOf = <Enum>(word: string): Enum => word.toUpperCase().replaceAll('-', '_') as Enum;
