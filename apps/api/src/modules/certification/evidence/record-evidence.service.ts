import { factSaid, type Leaf, type SaidFact } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { plainText } from '../../../platform/text/plain-text.js';
import { TrainingFacade, type EnrolmentReach } from '../../training/training.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { DecisionsRepository } from '../decisions/decisions.repository.js';
import { PlacesRepository } from '../places/places.repository.js';
import { RecordChecks } from '../record-checks/record-checks.js';
import { StandingsService } from '../standings/standings.service.js';
import { VolunteerService } from '../volunteers/volunteer.service.js';
import type { Volunteer } from '../volunteers/volunteer.type.js';
import { EvidenceRepository } from './evidence.repository.js';
import type { FactInput, RecordEvidenceInput } from './evidence.input.js';
import { countsPeople, leavesToRecord, mayRecord } from './evidence-rules.js';
import { FactWriter } from './fact-writer.js';

const no = (code: CertificationRefusal): Refusal => refuse(code);

interface Found {
  reach: EnrolmentReach;
  requirement: Leaf;
}

@Injectable()
export class RecordEvidenceService {
  constructor(
    private readonly checks: RecordChecks,
    private readonly clock: Clock,
    private readonly decisions: DecisionsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly idempotency: Idempotency,
    private readonly places: PlacesRepository,
    private readonly standings: StandingsService,
    private readonly training: TrainingFacade,
    private readonly volunteers: VolunteerService,
    private readonly writer: FactWriter,
  ) {}

  async record(actor: Actor, input: RecordEvidenceInput): Promise<Volunteer | Refusal> {
    const found = await this.find(actor, input.enrolmentId, input.requirementId);
    if (found instanceof Refusal) return found;
    const said = this.read(found.requirement, input);
    if (said instanceof Refusal) return said;
    const { key, ...body } = input;
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation: 'recordEvidence', input: this.checks.inputOf(found.requirement.kind, body),
      work: (manager) => this.save(manager, actor, found, said),
    });
    if (done instanceof Refusal) return done;
    return (await this.volunteers.one(actor, input.enrolmentId)) ?? no('enrolment-unknown');
  }

  /** The requirement and the reach over whose enrolment it is, when this person may record evidence for it. */
  async find(actor: Actor, enrolmentId: string, requirementId: string): Promise<Found | Refusal> {
    const reach = await this.training.asStaff(actor, enrolmentId);
    if (!reach) return no('enrolment-unknown');
    const standing = (await this.standings.of([enrolmentId], this.clock.today())).get(enrolmentId)!;
    const requirement = leavesToRecord(standing).find(({ id }) => id === requirementId);
    if (!requirement) return no('requirement-unknown');
    if (reach.own) return no('own-evidence');
    if (!mayRecord(requirement, reach)) return no('not-yours-to-record');
    const inClosed = 'place' in requirement && (await this.places.all()).some(({ code, closed }) => closed && code === requirement.place);
    return inClosed ? no('place-closed') : { reach, requirement };
  }

  /** What was said, tidied, as the fact that may be added. */
  read(requirement: Leaf, { ratings, note, ...said }: FactInput): SaidFact | Refusal {
    const levels = ratings && Object.fromEntries(ratings.map(({ behaviour, level }) => [behaviour, level]));
    const read = factSaid(requirement, { ...said, ratings: levels, note: plainText(note) }, this.clock.today());
    return typeof read === 'string' ? no(read) : read;
  }

  private async save(manager: EntityManager, actor: Actor, { reach, requirement }: Found, said: SaidFact): Promise<{ factId: string }> {
    // In turn with certifying: a decision sees all evidence or the evidence comes after it.
    await this.decisions.inTurn(manager, reach.enrolmentId);
    const correctsId = await this.ownEarlierWord(manager, reach.enrolmentId, requirement, actor.personId);
    return { factId: await this.writer.write(manager, actor, { reach, requirement, said, correctsId }) };
  }

  private async ownEarlierWord(manager: EntityManager, enrolmentId: string, { kind }: Leaf, recorderId: string): Promise<string | undefined> {
    if (!countsPeople(kind as 'interview')) return undefined;
    const facts = await this.evidence.ofEnrolments([enrolmentId], manager);
    const corrected = new Set(facts.map(({ correctsId }) => correctsId));
    return facts.find((fact) => fact.kind === kind && !fact.withdrawn && fact.recordedBy?.id === recorderId && !corrected.has(fact.id))?.id;
  }
}
