import { Injectable } from '@nestjs/common';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Sessions } from '../../../platform/sessions/sessions.service.js';
import { TrainingFacade, type EnrolmentReach } from '../../training/training.facade.js';
import type { Certificate } from '../certificates/certificate.type.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { DecideService } from './decide.service.js';
import { DecisionViews } from './decision-views.js';
import type { NotYet, Proposal } from './decision.type.js';
import type { CertifyInput, NotYetInput } from './decisions.input.js';
import { readReason, readText } from './reason.js';

/** Certifying, and saying kindly that it is too early. */
@Injectable()
export class CertifyService {
  constructor(
    private readonly deciding: DecideService,
    private readonly idempotency: Idempotency,
    private readonly sessions: Sessions,
    private readonly training: TrainingFacade,
    private readonly views: DecisionViews,
  ) {}

  /** A person decides, with a reason; the rules say whether there is anything to decide. With a plan, only as it was previewed. */
  async certify(actor: Actor, { key, ...input }: CertifyInput & { plan?: string }): Promise<Certificate | Proposal | Refusal> {
    const reason = readReason(input.reason);
    if (reason instanceof Refusal) return reason;
    const limits = readText(input.limits, 'limits-too-long');
    if (limits instanceof Refusal) return limits;
    const reach = await this.within(actor, input.enrolmentId);
    if (reach instanceof Refusal) return reach;
    const { enrolmentId } = reach;
    const done = await this.deciding.lane(() =>
      this.idempotency.once({
        personId: actor.personId, key, operation: 'certify', input,
        work: (manager) => this.deciding.decide(manager, { kind: 'certify', enrolmentId, certificateId: null, reason, limits, plan: input.plan }, actor.personId),
      }),
    );
    return done instanceof Refusal ? done : this.views.of(actor, done);
  }

  /** Changes nothing but what everybody concerned reads: why not now, and what to do next. */
  async notYet(actor: Actor, { key, ...input }: NotYetInput): Promise<NotYet | Refusal> {
    const reason = readReason(input.reason);
    if (reason instanceof Refusal) return reason;
    const nextSteps = readText(input.nextSteps, 'next-steps-too-long');
    if (nextSteps instanceof Refusal) return nextSteps;
    if (nextSteps === null) return refuse<CertificationRefusal>('next-steps-missing');
    const reviewOn = input.reviewOn ?? null;
    if (reviewOn !== null && reviewOn <= this.views.today()) return refuse<CertificationRefusal>('review-not-later');
    const reach = await this.within(actor, input.enrolmentId);
    if (reach instanceof Refusal) return reach;
    const { enrolmentId } = reach;
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation: 'notYet', input,
      work: (manager) => this.deciding.decide(manager, { kind: 'not-yet', enrolmentId, certificateId: null, reason, limits: null, nextSteps, reviewOn }, actor.personId),
    });
    return done instanceof Refusal ? done : this.views.notYet(enrolmentId, done);
  }

  /** The enrolment when the actor may decide about it: coordinates it, is not the volunteer, has typed the password. */
  private async within(actor: Actor, enrolmentId: string): Promise<EnrolmentReach | Refusal> {
    const reach = await this.training.asStaff(actor, enrolmentId);
    if (!reach?.coordinator) return refuse<CertificationRefusal>('enrolment-unknown');
    if (reach.own) return refuse<CertificationRefusal>('own-certificate');
    return this.sessions.confirmed(actor) ? reach : refuse<CertificationRefusal>('step-up-needed');
  }
}
