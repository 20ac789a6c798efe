import { mayApprove } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid } from '../../../platform/database/uuid.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Sessions } from '../../../platform/sessions/sessions.service.js';
import { TrainingFacade } from '../../training/training.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { DecideService } from './decide.service.js';
import { DecisionViews } from './decision-views.js';
import type { Proposal } from './decision.type.js';
import type { AnswerProposalInput, WithdrawProposalInput } from './decisions.input.js';
import { DecisionsRepository } from './decisions.repository.js';
import { ProposalsRepository, type StoredProposal } from './proposals.repository.js';
import { readReason } from './reason.js';

type Answer = 'approved' | 'declined' | 'withdrawn';

const no = (code: CertificationRefusal): Refusal => refuse(code);

/** Decisions that wait for a second person: listed, approved, declined, withdrawn. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly deciding: DecideService,
    private readonly decisions: DecisionsRepository,
    private readonly idempotency: Idempotency,
    private readonly proposals: ProposalsRepository,
    private readonly sessions: Sessions,
    private readonly training: TrainingFacade,
    private readonly views: DecisionViews,
  ) {}

  /** Those that are open within the viewer's reach, oldest first; one's own among them, to be withdrawn. */
  async open(actor: Actor): Promise<Proposal[]> {
    return (await this.proposals.withinReach(actor.personId)).map((stored) => this.views.proposal(stored, actor));
  }

  async approve(actor: Actor, { key, ...input }: AnswerProposalInput): Promise<Proposal | Refusal> {
    const found = await this.answerable(actor, input);
    if (found instanceof Refusal) return found;
    if (!this.sessions.confirmed(actor)) return no('step-up-needed');
    const { stored, reason } = found;
    return this.deciding.lane(() =>
      this.answer(actor, key, 'approveProposal', input, stored, (manager) => this.agree(manager, actor, stored.id, reason)),
    );
  }

  async decline(actor: Actor, { key, ...input }: AnswerProposalInput): Promise<Proposal | Refusal> {
    const found = await this.answerable(actor, input);
    if (found instanceof Refusal) return found;
    const { stored, reason } = found;
    return this.answer(actor, key, 'declineProposal', input, stored, (manager) => this.close(manager, actor, stored, 'declined', reason));
  }

  /** Whoever proposed it takes it back; no reason is asked. */
  async withdraw(actor: Actor, { key, ...input }: WithdrawProposalInput): Promise<Proposal | Refusal> {
    const found = await this.within(actor, input.proposalId);
    if (!found) return no('proposal-unknown');
    if (found.stored.proposedBy.id !== actor.personId) return no('not-your-proposal');
    return this.answer(actor, key, 'withdrawProposal', input, found.stored, (manager) => this.close(manager, actor, found.stored, 'withdrawn', null));
  }

  /** The proposal when the actor may say yes or no to it: never to their own, never about themselves. */
  private async answerable(actor: Actor, { proposalId, reason: typed }: { proposalId: string; reason: string }) {
    const reason = readReason(typed);
    if (reason instanceof Refusal) return reason;
    const found = await this.within(actor, proposalId);
    if (!found) return no('proposal-unknown');
    if (!mayApprove({ proposerId: found.stored.proposedBy.id, approverId: actor.personId, subjectId: found.stored.person.id })) return no('own-proposal');
    return { ...found, reason };
  }

  private async within(actor: Actor, proposalId: string) {
    const stored = isUuid(proposalId) ? await this.proposals.byId(proposalId) : undefined;
    if (!stored) return undefined;
    const reach = await this.training.asStaff(actor, stored.enrolmentId);
    return reach?.coordinator && !reach.own ? { stored, reach } : undefined;
  }

  private async answer(actor: Actor, key: string, operation: string, input: object, { id }: StoredProposal, work: (manager: EntityManager) => Promise<{ id: string } | Refusal>): Promise<Proposal | Refusal> {
    const done = await this.idempotency.once({ personId: actor.personId, key, operation, input, work });
    return done instanceof Refusal ? done : this.views.proposal((await this.proposals.byId(id))!, actor);
  }

  private async agree(manager: EntityManager, actor: Actor, id: string, reason: string): Promise<{ id: string } | Refusal> {
    const stored = await this.inTurn(manager, id);
    if (stored.state !== 'open') return no('proposal-answered');
    const { kind, enrolmentId, certificateId, limits } = stored;
    const done = await this.deciding.agree(manager, { kind, enrolmentId, certificateId, reason: stored.reason, limits }, { decidedById: stored.proposedBy.id, approvedById: actor.personId });
    if (done instanceof Refusal) return done;
    await this.proposals.answer(manager, id, 'approved', { answererId: actor.personId, answer: reason, decisionId: done.decisionId });
    return { id };
  }

  private async close(manager: EntityManager, actor: Actor, { id }: StoredProposal, state: Exclude<Answer, 'approved'>, answer: string | null): Promise<{ id: string } | Refusal> {
    if ((await this.inTurn(manager, id)).state !== 'open') return no('proposal-answered');
    await this.proposals.answer(manager, id, state, { answererId: actor.personId, answer });
    return { id };
  }

  /** The proposal as it is once it is our turn: answers come one after the other, and in turn with every decision. */
  private async inTurn(manager: EntityManager, id: string): Promise<StoredProposal> {
    const { enrolmentId } = (await this.proposals.byId(id, manager))!;
    await this.decisions.inTurn(manager, enrolmentId);
    return (await this.proposals.byId(id, manager))!;
  }
}
