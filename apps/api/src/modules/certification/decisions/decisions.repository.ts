import { randomUUID } from 'node:crypto';
import type { DecisionKind } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';

/** What somebody wants to decide, and why. */
export interface Order {
  kind: DecisionKind;
  enrolmentId: string;
  /** The certificate it is about; none where one is to be issued, or not yet. */
  certificateId: string | null;
  reason: string;
  limits: string | null;
  /** What a preview said would be done; anything else is refused. */
  plan?: string | undefined;
  nextSteps?: string;
  reviewOn?: string | null;
}

/** Who decides; where two do, the first one proposed it. */
export interface Deciders {
  decidedById: string;
  approvedById?: string;
}

const ACTIONS: Record<DecisionKind, string> = { certify: 'certified', 'not-yet': 'not-yet', suspend: 'suspended', reinstate: 'reinstated', revoke: 'revoked' };

@Injectable()
export class DecisionsRepository {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Decisions about one enrolment come one after the other; evidence of it waits as well. Of several, always in the same order. */
  async inTurn(manager: EntityManager, ...enrolmentIds: string[]): Promise<void> {
    await manager.query('select id from enrolment where id = any($1::uuid[]) order by id for no key update', [enrolmentIds]);
  }

  /** A decision and its trace, together; gives its id. */
  async add(manager: EntityManager, { kind, enrolmentId, certificateId, reason, limits, nextSteps, reviewOn }: Order, { decidedById, approvedById }: Deciders): Promise<string> {
    const id = randomUUID();
    const now = this.clock.now();
    await manager.query(
      `insert into decision (id, enrolment_id, certificate_id, kind, reason, limits, next_steps, review_on, decided_by_id, decided_on, decided_at, approved_by_id, approved_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [id, enrolmentId, certificateId, kind, reason, limits, nextSteps ?? null, reviewOn ?? null, decidedById, this.clock.today(), now, approvedById ?? null, approvedById ? now : null],
    );
    const [subjectType, subjectId] = certificateId ? ['certificate', certificateId] : ['enrolment', enrolmentId];
    await this.audit.append(manager, { actorId: approvedById ?? decidedById, action: ACTIONS[kind], subjectType, subjectId, detail: { enrolmentId, ...(approvedById && { proposedById: decidedById }) } });
    return id;
  }
}
