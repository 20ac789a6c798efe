import { flatten, mayWaive } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { TrainingFacade } from '../../training/training.facade.js';
import { marksIn } from '../evidence/attendance-marks.js';
import { viewCertificate } from '../certificates/certificate-view.js';
import { DueRenewals } from '../cycles/due-renewals.service.js';
import { DecideService } from '../decisions/decide.service.js';
import { DecisionViews } from '../decisions/decision-views.js';
import { ProposalsRepository } from '../decisions/proposals.repository.js';
import type { StoredFact } from '../evidence/evidence.repository.js';
import { leavesToRecord, mayRecord } from '../evidence/evidence-rules.js';
import { keepSealed, type Open } from '../evidence/fact-view.js';
import { eyeOf, showsContact, showsReason } from '../evidence/fact-visibility.js';
import { ClearancesRepository } from '../clearances/clearances.repository.js';
import { groundOf } from '../clearances/permit.js';
import { ReferencesRepository } from '../references/references.repository.js';
import type { SignedTexts } from './fact-history.js';
import { historyOf } from './history.js';
import { RecordChecks } from '../record-checks/record-checks.js';
import { currentFacts, viewRequirements, viewStanding, withParts } from '../standings/standing-view.js';
import { VolunteerRepository } from './volunteer.repository.js';
import type { Volunteer } from './volunteer.type.js';

@Injectable()
export class VolunteerService {
  constructor(
    private readonly audit: Audit,
    private readonly catalogue: CatalogueFacade,
    private readonly checks: RecordChecks,
    private readonly clearances: ClearancesRepository,
    private readonly clock: Clock,
    private readonly deciding: DecideService,
    private readonly decisionViews: DecisionViews,
    private readonly due: DueRenewals,
    private readonly people: VolunteerRepository,
    private readonly proposals: ProposalsRepository,
    private readonly references: ReferencesRepository,
    private readonly sql: Sql,
    private readonly training: TrainingFacade,
  ) {}

  /** A volunteer as their staff see them. Every record check whose outcome is shown is audited as read. */
  async one(actor: Actor, enrolmentId: string): Promise<Volunteer | null> {
    const reach = await this.training.asStaff(actor, enrolmentId);
    if (!reach) return null;
    const eye = eyeOf(reach);
    const today = this.clock.today();
    const [enrolment, standings, contact, proposals, permits, references] = await Promise.all([
      this.training.enrolment(actor, reach.enrolmentId),
      this.due.standingsOf([reach.enrolmentId]),
      this.people.contact(reach.enrolmentId),
      eye.includes('coordinator') ? this.proposals.ofEnrolment(reach.enrolmentId) : [],
      this.clearances.ofEnrolments([reach.enrolmentId]),
      showsReason(eye) ? this.references.ofEnrolment(reach.enrolmentId) : [],
    ]);
    const standing = standings.get(reach.enrolmentId)!;
    const decides = eye.includes('coordinator');
    const official = eye.includes('official');
    const open: Open = official ? (fact) => ({ ...keepSealed(fact), ...this.checks.open(fact) }) : keepSealed;
    if (official) await this.auditReading(actor, standing.facts);
    return {
      enrolment: { ...enrolment!, standing: viewStanding(standing, today, eye, open) },
      email: showsContact(eye) ? contact.email : null,
      phone: showsContact(eye) ? contact.phone : null,
      attendance: marksIn(standing.facts),
      history: historyOf(
        { enrolment: standing, enrolledAt: contact.enrolledAt, proposals, permits: permits.get(reach.enrolmentId)!, references, texts: await this.textsOf(standing.facts) },
        eye,
        open,
      ),
      certificates: await Promise.all(
        standing.certificates.map(async (stored) => viewCertificate(stored, await this.catalogue.programmeEdition(stored.programmeEditionHash), today, eye)),
      ),
      decisions: decides ? this.deciding.options(standing) : [],
      proposals: proposals.map((stored) => this.decisionViews.proposal(stored, actor)),
      waivable: decides ? flatten(standing.requirements).filter(mayWaive).map(({ id }) => id) : [],
      waivers: decides ? currentFacts(standing.facts).flatMap(({ id, kind }) => (kind === 'waiver' ? [id] : [])) : [],
      recordable: leavesToRecord(standing).filter((requirement) => mayRecord(requirement, reach)).map(({ id }) => id),
      clearanceSteps: viewRequirements(standing.rules.requirements, groundOf(standing, today).forClearance.requirements, standing.facts, eye, open).flatMap(withParts),
    };
  }

  /** The versions that facts say were signed. */
  private async textsOf(facts: StoredFact[]): Promise<SignedTexts> {
    const signed = facts.flatMap(({ kind, version }) => (version !== null && (kind === 'agreement' || kind === 'confidentiality') ? [version] : []));
    return new Map(await Promise.all([...new Set(signed)].map(async (hash) => [hash, await this.catalogue.agreement(hash)] as const)));
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
