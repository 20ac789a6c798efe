import { randomUUID } from 'node:crypto';
import type { EvidenceOutcome, Requirement } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { TrainingFacade, type EnrolmentReach } from '../../training/training.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import type { RecordEvidenceInput } from '../certification.input.js';
import { DecisionsRepository } from '../decisions/decisions.repository.js';
import { EvidenceRepository } from './evidence.repository.js';
import { countsPeople, mayRecord, outcomeOf } from './evidence-rules.js';
import { plainText } from '../../../platform/text/plain-text.js';
import { RecordChecks } from '../record-checks/record-checks.js';
import { VolunteerService } from '../volunteers/volunteer.service.js';
import type { Volunteer } from '../volunteers/volunteer.type.js';

const LONGEST_NOTE = 2000;

const no = (code: CertificationRefusal): Refusal => refuse(code);

interface Said {
  occurredOn: string;
  outcome: EvidenceOutcome | null;
  note: string | null;
}

@Injectable()
export class RecordEvidenceService {
  constructor(
    private readonly audit: Audit,
    private readonly catalogue: CatalogueFacade,
    private readonly checks: RecordChecks,
    private readonly clock: Clock,
    private readonly decisions: DecisionsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly idempotency: Idempotency,
    private readonly training: TrainingFacade,
    private readonly volunteers: VolunteerService,
  ) {}

  async record(actor: Actor, input: RecordEvidenceInput): Promise<Volunteer | Refusal> {
    const reach = await this.training.asStaff(actor, input.enrolmentId);
    if (!reach) return no('enrolment-unknown');
    const programme = await this.catalogue.programmeEdition(reach.programmeEditionHash);
    const requirement = programme.requirements.find(({ id }) => id === input.requirementId);
    if (!requirement) return no('requirement-unknown');
    if (reach.own) return no('own-evidence');
    if (!mayRecord(requirement.kind, reach)) return no('not-yours-to-record');
    const outcome = outcomeOf(requirement.kind, input.outcome ?? null);
    if (typeof outcome === 'string') return no(outcome);
    if (input.occurredOn > this.clock.today()) return no('occurred-in-future');
    const note = plainText(input.note);
    if (note.length > LONGEST_NOTE) return no('note-too-long');
    const said: Said = { occurredOn: input.occurredOn, outcome: outcome.outcome, note: note || null };
    const done = await this.idempotency.once({
      personId: actor.personId, key: input.key, operation: 'recordEvidence', input: this.body(input, requirement),
      work: (manager) => this.save(manager, actor, reach, requirement, said),
    });
    if (done instanceof Refusal) return done;
    return (await this.volunteers.one(actor, input.enrolmentId)) ?? no('enrolment-unknown');
  }

  /** Of a record check the table of keys keeps nothing from which three outcomes could be tried. */
  private body({ enrolmentId, requirementId, occurredOn, outcome, note }: RecordEvidenceInput, { kind }: Requirement): object {
    const body = { enrolmentId, requirementId, occurredOn, outcome, note };
    return kind === 'record-check' ? { fingerprint: this.checks.fingerprint(body) } : body;
  }

  private async save(manager: EntityManager, actor: Actor, { enrolmentId, personId }: EnrolmentReach, requirement: Requirement, said: Said): Promise<{ factId: string }> {
    // In turn with certifying: a decision sees all evidence or the evidence comes after it.
    await this.decisions.inTurn(manager, enrolmentId);
    const factId = randomUUID();
    const { kind } = requirement;
    const correctsId = countsPeople(requirement) ? await this.ownEarlierWord(manager, enrolmentId, kind, actor.personId) : undefined;
    const { outcome, note, occurredOn } = said;
    const told = kind === 'record-check' ? { sealed: this.checks.seal(factId, { outcome: outcome!, note }) } : { outcome, note };
    await this.evidence.add(manager, {
      id: factId, personId, kind, occurredOn, ...told, correctsId,
      source: 'recorded', sourceId: factId, recordedById: actor.personId,
    });
    await this.audit.append(manager, { actorId: actor.personId, action: 'evidence-recorded', subjectType: 'evidence', subjectId: factId, detail: { enrolmentId, requirementId: requirement.id } });
    return { factId };
  }

  private async ownEarlierWord(manager: EntityManager, enrolmentId: string, kind: Requirement['kind'], recorderId: string): Promise<string | undefined> {
    const facts = await this.evidence.ofEnrolments([enrolmentId], manager);
    const corrected = new Set(facts.map(({ correctsId }) => correctsId));
    return facts.find((fact) => fact.kind === kind && fact.recordedBy?.id === recorderId && !corrected.has(fact.id))?.id;
  }
}
