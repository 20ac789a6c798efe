import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { CatalogueFacade } from '../catalogue/catalogue.facade.js';
import { marksIn, type Mark } from './evidence/attendance-marks.js';
import { statusOf, viewCertificate } from './certificates/certificate-view.js';
import type { Certificate } from './certificates/certificate.type.js';
import { CertificatesRepository } from './certificates/certificates.repository.js';
import { DueRenewals } from './cycles/due-renewals.service.js';
import { EvidenceRepository } from './evidence/evidence.repository.js';
import type { Eye } from './evidence/fact-visibility.js';
import type { NewFact } from './evidence/new-fact.js';
import { viewStanding } from './standings/standing-view.js';
import type { StandingType } from './standings/standing.type.js';

export type { Mark } from './evidence/attendance-marks.js';
export { programmeRef } from './certificates/certificate-view.js';
export { eyeOf, type Eye } from './evidence/fact-visibility.js';
export type { NewFact } from './evidence/new-fact.js';

/** An enrolment as its own page shows it, without vetting outcomes. */
export interface EnrolmentProgress {
  standing: StandingType;
  /** The newest one. */
  certificate: Certificate | null;
  marks: Mark[];
}

/** What other modules may ask of certification. */
@Injectable()
export class CertificationFacade {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly certificates: CertificatesRepository,
    private readonly clock: Clock,
    private readonly due: DueRenewals,
    private readonly evidence: EvidenceRepository,
  ) {}

  /** Records a fact inside the caller's transaction; true when it is new, false when its source had already told it. */
  recordFact(manager: EntityManager, fact: NewFact): Promise<boolean> {
    return this.evidence.add(manager, fact);
  }

  /** Whether any of these has told a fact already, be it corrected since. */
  hasTold(manager: EntityManager, source: string, sourceIds: string[]): Promise<boolean> {
    return this.evidence.hasTold(manager, source, sourceIds);
  }

  /** How these enrolments stand today, as the eye given for each may see it: two statements, however many. */
  async progressOf(enrolments: { enrolmentId: string; eye: Eye }[]): Promise<Map<string, EnrolmentProgress>> {
    const today = this.clock.today();
    const found = await this.due.standingsOf(enrolments.map(({ enrolmentId }) => enrolmentId));
    const progress = new Map<string, EnrolmentProgress>();
    for (const { enrolmentId, eye } of enrolments) {
      const one = found.get(enrolmentId);
      if (!one) continue;
      const [newest] = one.certificates;
      progress.set(enrolmentId, {
        standing: viewStanding(one, today, eye),
        certificate: newest ? viewCertificate(newest, await this.catalogue.programmeEdition(newest.programmeEditionHash), today, eye) : null,
        marks: marksIn(one.facts),
      });
    }
    return progress;
  }

  /** Of these enrolments, those that hold a certificate which is valid today. */
  async certified(enrolmentIds: string[]): Promise<Set<string>> {
    const today = this.clock.today();
    const found = enrolmentIds.length > 0 ? await this.certificates.ofEnrolments(enrolmentIds) : [];
    const valid = found.filter(({ certificates }) => certificates.some((one) => statusOf(one, today) === 'VALID'));
    return new Set(valid.map(({ enrolmentId }) => enrolmentId));
  }

  /** The marks of one session that hold. */
  async marksOf(cohortId: string, sessionId: string, manager?: EntityManager): Promise<Mark[]> {
    return marksIn(await this.evidence.ofSession(cohortId, sessionId, manager));
  }
}
