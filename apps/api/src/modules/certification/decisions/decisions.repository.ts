import { randomUUID } from 'node:crypto';
import type { DecisionKind } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';

export interface NewDecision {
  kind: DecisionKind;
  enrolmentId: string;
  certificateId: string;
  reason: string;
  decidedById: string;
}

const ACTIONS: Record<DecisionKind, string> = { certify: 'certified', suspend: 'suspended', reinstate: 'reinstated', revoke: 'revoked' };

@Injectable()
export class DecisionsRepository {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Decisions about one enrolment come one after the other; evidence of it waits as well. */
  async inTurn(manager: EntityManager, enrolmentId: string): Promise<void> {
    await manager.query('select id from enrolment where id = $1 for no key update', [enrolmentId]);
  }

  /** A decision and its trace, together. */
  async add(manager: EntityManager, { kind, enrolmentId, certificateId, reason, decidedById }: NewDecision): Promise<void> {
    await manager.query(
      `insert into decision (id, enrolment_id, certificate_id, kind, reason, decided_by_id, decided_on, decided_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [randomUUID(), enrolmentId, certificateId, kind, reason, decidedById, this.clock.today(), this.clock.now()],
    );
    await this.audit.append(manager, { actorId: decidedById, action: ACTIONS[kind], subjectType: 'certificate', subjectId: certificateId, detail: { enrolmentId } });
  }
}
