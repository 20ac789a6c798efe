import {
  compareInstants, requirementsOf, standing, type Decision, type Evidence, type ProgrammeRules, type Requirement,
  type SimulatedVolunteer, type Standing,
} from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogueFacade, type PublishedProgramme } from '../../catalogue/catalogue.facade.js';
import {
  CertificatesRepository, type EnrolmentCertificates, type StoredCertificate, type StoredCycle, type StoredDecision,
} from '../certificates/certificates.repository.js';
import { EvidenceRepository, type StoredFact } from '../evidence/evidence.repository.js';
import { RecordChecks } from '../record-checks/record-checks.js';
import { rulesOf } from './programme-rules.js';

/** Where one enrolment stands, with everything that it rests on. */
export interface EnrolmentStanding {
  enrolmentId: string;
  personId: string;
  cohortId: string;
  programme: PublishedProgramme;
  rules: ProgrammeRules;
  /** What the newest cycle asks for a certificate. */
  requirements: Requirement[];
  standing: Standing;
  /** What counts for this enrolment, corrections included. */
  facts: StoredFact[];
  /** Newest first. */
  certificates: StoredCertificate[];
  /** That they were looked at and not certified, oldest first. */
  notYets: StoredDecision[];
  /** Newest first. */
  cycles: StoredCycle[];
  /** The newest one. */
  cycle: StoredCycle;
  /** The certificate that the next one renews; none before the first, nor after a revocation. */
  previous: StoredCertificate | undefined;
  /** The same as the rules know it, to ask them more. */
  known: SimulatedVolunteer;
}

@Injectable()
export class StandingsService {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly certificates: CertificatesRepository,
    private readonly checks: RecordChecks,
    private readonly evidence: EvidenceRepository,
  ) {}

  /** Standings by enrolment: two statements, however many are asked for. */
  async of(enrolmentIds: string[], today: string, manager?: EntityManager): Promise<Map<string, EnrolmentStanding>> {
    if (enrolmentIds.length === 0) return new Map();
    const enrolments = await this.certificates.ofEnrolments(enrolmentIds, manager);
    const facts = byPerson(await this.evidence.ofEnrolments(enrolmentIds, manager));
    const standings = enrolments.map((enrolment) => this.one(enrolment, facts.get(enrolment.personId) ?? [], today));
    return new Map((await Promise.all(standings)).map((one) => [one.enrolmentId, one]));
  }

  private async one(enrolment: EnrolmentCertificates, facts: StoredFact[], today: string): Promise<EnrolmentStanding> {
    const { enrolmentId, personId, cohortId, certificates, cycles, notYets, versions } = enrolment;
    const programme = await this.catalogue.programmeEdition(enrolment.programmeEditionHash);
    const rules = rulesOf(programme);
    const cycle = cycles[0]!;
    const counting = facts.filter((fact) => fact.cohortId === null || fact.cohortId === cohortId);
    const decisions = decisionsOf(certificates[0], cycle, notYets);
    const evidence = counting.map((fact) => this.toEvidence(fact));
    const known = { enrolmentId, cycle: { ...cycle, changes: editionsOf(cycle) }, versions, evidence, decisions };
    const requirements = requirementsOf(rules, known.cycle, versions);
    const previous = decisions.some(({ kind }) => kind === 'certify') && !decisions.some(({ kind }) => kind === 'revoke') ? certificates[0] : undefined;
    return {
      enrolmentId, personId, cohortId, programme, rules, requirements, facts: counting, certificates, notYets, cycles, cycle, previous, known,
      standing: standing(requirements, evidence, decisions, today, rules.renewal),
    };
  }

  private toEvidence(fact: StoredFact): Evidence {
    const outcome = this.checks.open(fact)?.outcome ?? fact.outcome;
    return {
      id: fact.id,
      kind: fact.kind,
      occurredOn: fact.occurredOn,
      recordedBy: fact.recordedBy?.id ?? 'system',
      recordedAt: fact.recordedAt.toISOString(),
      sourceId: fact.source,
      withdrawn: fact.withdrawn,
      ...(fact.moduleId !== null && { module: fact.moduleId }),
      ...(fact.requirementId !== null && { requirementId: fact.requirementId }),
      ...(fact.validUntil !== null && { validUntil: fact.validUntil }),
      ...(fact.minutes !== null && { minutes: fact.minutes }),
      ...(fact.percent !== null && { percent: fact.percent }),
      ...(fact.ratings !== null && { ratings: fact.ratings }),
      ...(fact.place !== null && { place: fact.place }),
      ...(fact.version !== null && { version: fact.version }),
      ...(outcome !== null && { outcome }),
      ...(fact.correctsId !== null && { correctsId: fact.correctsId }),
    };
  }
}

function byPerson(facts: StoredFact[]): Map<string, StoredFact[]> {
  const groups = new Map<string, StoredFact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.personId);
    if (group) group.push(fact);
    else groups.set(fact.personId, [fact]);
  }
  return groups;
}

const editionsOf = ({ changes }: StoredCycle): Record<string, string> =>
  Object.fromEntries(Object.entries(changes).map(([moduleId, { edition }]) => [moduleId, edition]));

/**
 * The newest certificate's decisions decide: what was said about an earlier one ended with it. A cycle that was opened
 * after a revocation is a new start; a renewal that had begun before is not. That somebody was not certified yet counts
 * in its own cycle.
 */
function decisionsOf(newest: StoredCertificate | undefined, cycle: StoredCycle, notYets: StoredDecision[]): Decision[] {
  const revoked = newest?.decisions.find(({ kind }) => kind === 'revoke');
  const afresh = revoked !== undefined && cycle.number > newest!.cycle && cycle.lapsed && cycle.openedOn >= revoked.decidedOn;
  return [...(newest && !afresh ? newest.decisions : []), ...notYets.filter(({ decidedOn }) => decidedOn >= cycle.openedOn)]
    .map(({ id, kind, decidedOn, decidedAt }) => ({ id, kind, decidedOn, decidedAt, ...(kind === 'certify' && { expiresOn: newest!.expiresOn }) }))
    .sort((a, b) => compareInstants(a.decidedAt, b.decidedAt));
}
