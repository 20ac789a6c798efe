import { randomUUID } from 'node:crypto';
import { checkRetention, isCheck, type Leaf, type SaidFact } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import type { EnrolmentReach } from '../../training/training.facade.js';
import { RecordChecks } from '../record-checks/record-checks.js';
import { RecordChecksRepository } from '../record-checks/record-checks.repository.js';
import { EvidenceRepository } from './evidence.repository.js';

interface NewWord {
  requirement: Leaf;
  said: SaidFact;
  /** The earlier fact whose place it takes. */
  correctsId?: string | undefined;
  reason?: string;
  withdrawn?: boolean;
}

/** Adds what a person recorded by hand, with its trace; of a check, what it came to is sealed and what is older gets its last day. */
@Injectable()
export class FactWriter {
  constructor(
    private readonly audit: Audit,
    private readonly checks: RecordChecks,
    private readonly evidence: EvidenceRepository,
    private readonly kept: RecordChecksRepository,
  ) {}

  async write(manager: EntityManager, actor: Actor, { enrolmentId, personId }: EnrolmentReach, { requirement, said, correctsId, reason, withdrawn }: NewWord): Promise<string> {
    const id = randomUUID();
    const { kind } = requirement as { kind: Exclude<Leaf['kind'], 'quiz-mark' | 'safety-right'> };
    const { outcome, note, limits, reference, module, ...rest } = said;
    const check = isCheck(kind);
    await this.evidence.add(manager, {
      ...rest, id, personId, kind, moduleId: module ?? undefined, correctsId, reason, withdrawn,
      ...(check ? (withdrawn ? {} : { sealed: this.checks.seal(id, { outcome: outcome!, limits, reference }) }) : { outcome, note }),
      source: 'recorded', sourceId: id, recordedById: actor.personId,
    });
    if (check) await this.keepUntil(manager, personId);
    const action = withdrawn ? 'evidence-withdrawn' : correctsId && reason ? 'evidence-corrected' : 'evidence-recorded';
    await this.audit.append(manager, {
      actorId: actor.personId, action, subjectType: 'evidence', subjectId: id, detail: { enrolmentId, requirementId: requirement.id, ...(correctsId && { correctsId }) },
    });
    return id;
  }

  private async keepUntil(manager: EntityManager, personId: string): Promise<void> {
    await this.kept.keepUntil(manager, personId, checkRetention(await this.kept.checksOf(manager, personId)));
  }
}
