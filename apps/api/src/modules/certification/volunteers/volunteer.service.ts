import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { TrainingFacade } from '../../training/training.facade.js';
import { marksIn } from '../evidence/attendance-marks.js';
import { viewCertificate } from '../certificates/certificate-view.js';
import type { StoredFact } from '../evidence/evidence.repository.js';
import { mayRecord } from '../evidence/evidence-rules.js';
import { eyeOf, showsContact } from '../evidence/fact-visibility.js';
import { historyOf } from './history.js';
import { RecordChecks } from '../record-checks/record-checks.js';
import { keepSealed, viewStanding, type Open } from '../standings/standing-view.js';
import { StandingsService } from '../standings/standings.service.js';
import { VolunteerRepository } from './volunteer.repository.js';
import type { Volunteer } from './volunteer.type.js';

@Injectable()
export class VolunteerService {
  constructor(
    private readonly audit: Audit,
    private readonly catalogue: CatalogueFacade,
    private readonly checks: RecordChecks,
    private readonly clock: Clock,
    private readonly people: VolunteerRepository,
    private readonly sql: Sql,
    private readonly standings: StandingsService,
    private readonly training: TrainingFacade,
  ) {}

  /** A volunteer as their staff see them. Every record check whose outcome is shown is audited as read. */
  async one(actor: Actor, enrolmentId: string): Promise<Volunteer | null> {
    const reach = await this.training.asStaff(actor, enrolmentId);
    if (!reach) return null;
    const eye = eyeOf(reach);
    const today = this.clock.today();
    const [enrolment, standings, contact] = await Promise.all([
      this.training.enrolment(actor, reach.enrolmentId),
      this.standings.of([reach.enrolmentId], today),
      this.people.contact(reach.enrolmentId),
    ]);
    const standing = standings.get(reach.enrolmentId)!;
    const official = eye.includes('official');
    const open: Open = official ? (fact) => this.checks.open(fact) ?? keepSealed(fact) : keepSealed;
    if (official) await this.auditReading(actor, standing.facts);
    return {
      enrolment: { ...enrolment!, standing: viewStanding(standing, today, eye, open) },
      email: showsContact(eye) ? contact.email : null,
      phone: showsContact(eye) ? contact.phone : null,
      attendance: marksIn(standing.facts),
      history: historyOf(standing, contact.enrolledAt, eye, open),
      certificates: await Promise.all(
        standing.certificates.map(async (stored) => viewCertificate(stored, await this.catalogue.programmeEdition(stored.programmeEditionHash), today, eye)),
      ),
      recordable: standing.programme.requirements.filter(({ kind }) => mayRecord(kind, reach)).map(({ id }) => id),
    };
  }

  /** Written before anything is shown: who cannot be audited does not read. */
  private async auditReading(actor: Actor, facts: StoredFact[]): Promise<void> {
    const sealed = facts.filter((fact) => fact.sealed !== null);
    if (sealed.length === 0) return;
    await this.sql.transaction(async (manager) => {
      for (const { id } of sealed) {
        await this.audit.append(manager, { actorId: actor.personId, action: 'record-check-read', subjectType: 'evidence', subjectId: id, detail: {} });
      }
    });
  }
}
