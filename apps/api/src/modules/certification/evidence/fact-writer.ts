import { randomUUID } from 'node:crypto';
import { checkRetention, isCheck, type EvidenceKind, type Leaf, type SaidFact } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import type { EnrolmentReach } from '../../training/training.facade.js';
import { RecordChecks } from '../record-checks/record-checks.js';
import { RecordChecksRepository } from '../record-checks/record-checks.repository.js';
import { EvidenceRepository } from './evidence.repository.js';

interface NewWord {
  reach: EnrolmentReach;
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

  async write(manager: EntityManager, actor: Actor, word: NewWord): Promise<string> {
    if (!isCheck(word.requirement.kind)) return (await this.writePlain(manager, actor, [word]))[0]!;
    const { note: _, outcome, ...fact } = factOf(actor, word);
    const { limits, reference } = word.said;
    await this.evidence.add(manager, { ...fact, ...(!word.withdrawn && { sealed: this.checks.seal(fact.id, { outcome: outcome!, limits, reference }) }) });
    await this.keepUntil(manager, fact.personId);
    await this.audit.append(manager, traceOf(actor, fact.id, word));
    return fact.id;
  }

  /** What is not sealed, in as many statements for several people as for one; ids in the order given. */
  async writePlain(manager: EntityManager, actor: Actor, words: NewWord[]): Promise<string[]> {
    const facts = words.map((word) => factOf(actor, word));
    await this.evidence.addAll(manager, facts);
    await this.audit.append(manager, ...words.map((word, at) => traceOf(actor, facts[at]!.id, word)));
    return facts.map(({ id }) => id);
  }

  private async keepUntil(manager: EntityManager, personId: string): Promise<void> {
    await this.kept.keepUntil(manager, personId, checkRetention(await this.kept.checksOf(manager, personId)));
  }
}

function factOf({ personId: recordedById }: Actor, { reach, requirement, said, correctsId, reason, withdrawn }: NewWord) {
  const id = randomUUID();
  const { limits: _, reference: __, module, ...rest } = said;
  return {
    ...rest, id, personId: reach.personId, kind: requirement.kind as EvidenceKind, ...(module !== null && { moduleId: module }),
    ...(correctsId !== undefined && { correctsId }), ...(reason !== undefined && { reason }), withdrawn: withdrawn ?? false,
    source: 'recorded', sourceId: id, recordedById,
  };
}

function traceOf({ personId: actorId }: Actor, subjectId: string, { reach: { enrolmentId }, requirement, correctsId, reason, withdrawn }: NewWord) {
  const action = withdrawn ? 'evidence-withdrawn' : correctsId && reason ? 'evidence-corrected' : 'evidence-recorded';
  return { actorId, action, subjectType: 'evidence', subjectId, detail: { enrolmentId, requirementId: requirement.id, ...(correctsId && { correctsId }) } };
}
