import { compareInstants, standing, type Decision, type Evidence, type Standing } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogueFacade, type PublishedProgramme } from '../../catalogue/catalogue.facade.js';
import { CertificatesRepository, type StoredCertificate } from '../certificates/certificates.repository.js';
import { EvidenceRepository, type StoredFact } from '../evidence/evidence.repository.js';
import { RecordChecks } from '../record-checks/record-checks.js';

/** Where one enrolment stands, with everything that it rests on. */
export interface EnrolmentStanding {
  enrolmentId: string;
  personId: string;
  cohortId: string;
  programme: PublishedProgramme;
  standing: Standing;
  /** What counts for this enrolment, corrections included. */
  facts: StoredFact[];
  /** Newest first. */
  certificates: StoredCertificate[];
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
    const standings = enrolments.map(async ({ programmeEditionHash, ...enrolment }): Promise<EnrolmentStanding> => {
      const programme = await this.catalogue.programmeEdition(programmeEditionHash);
      const counting = (facts.get(enrolment.personId) ?? []).filter(({ cohortId }) => cohortId === null || cohortId === enrolment.cohortId);
      const rests = standing(programme.requirements, counting.map((fact) => this.toEvidence(fact)), decisionsOf(enrolment.certificates), today);
      return { ...enrolment, programme, standing: rests, facts: counting };
    });
    return new Map((await Promise.all(standings)).map((one) => [one.enrolmentId, one]));
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
      ...(fact.validUntil !== null && { validUntil: fact.validUntil }),
      ...(fact.minutes !== null && { minutes: fact.minutes }),
      ...(fact.percent !== null && { percent: fact.percent }),
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

/** The newest certificate's decisions decide: what was said about an earlier one ended with it. */
function decisionsOf([newest]: StoredCertificate[]): Decision[] {
  return (newest?.decisions ?? [])
    .map(({ id, kind, decidedOn, decidedAt }) => ({ id, kind, decidedOn, decidedAt, ...(kind === 'certify' && { expiresOn: newest!.expiresOn }) }))
    .sort((a, b) => compareInstants(a.decidedAt, b.decidedAt));
}
