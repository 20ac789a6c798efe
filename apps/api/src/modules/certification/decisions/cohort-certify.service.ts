import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { isUuid } from '../../../platform/database/uuid.js';
import { badInput } from '../../../platform/graphql/errors.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Sessions } from '../../../platform/sessions/sessions.service.js';
import { TrainingFacade } from '../../training/training.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { DueRenewals } from '../cycles/due-renewals.service.js';
import { viewStanding } from '../standings/standing-view.js';
import type { EnrolmentStanding } from '../standings/standings.service.js';
import { CertifyService } from './certify.service.js';
import type { CertifyPreview, CertifyPreviewPerson, CohortDecision, CohortDecisions } from './cohort-certify.type.js';
import { certifyPlan } from './certify-plan.js';
import { DecideService } from './decide.service.js';
import { Proposal } from './decision.type.js';
import type { CertifyCohortInput } from './decisions.input.js';
import { ProposalsRepository, type Member } from './proposals.repository.js';
import { readReason } from './reason.js';

const MOST_AT_ONCE = 100;

/** Certifies several people of a cohort, each in a transaction of their own. */
@Injectable()
export class CohortCertifyService {
  constructor(
    private readonly certifying: CertifyService,
    private readonly clock: Clock,
    private readonly deciding: DecideService,
    private readonly due: DueRenewals,
    private readonly proposals: ProposalsRepository,
    private readonly sessions: Sessions,
    private readonly training: TrainingFacade,
  ) {}

  /** What certifying each member today would come to; nothing is done. */
  async preview(actor: Actor, cohortId: string): Promise<CertifyPreview | null> {
    const cohort = await this.training.coordinatedCohort(actor, cohortId);
    if (!cohort) return null;
    const members = await this.proposals.members(cohort.id);
    const standings = await this.due.standingsOf(members.map(({ enrolmentId }) => enrolmentId));
    const people = members.map((member) => this.view(actor, member, standings.get(member.enrolmentId)!));
    return { cohortId: cohort.id, title: cohort.title, people };
  }

  /**
   * Does what the preview said, person by person; whoever stands differently by now is refused and told, the others are
   * certified all the same. Repeated with the same key it finishes the rest.
   */
  async certify(actor: Actor, input: CertifyCohortInput): Promise<CohortDecisions | Refusal> {
    if (!isUuid(input.key)) throw badInput('A key is a UUID');
    const reason = readReason(input.reason);
    if (reason instanceof Refusal) return reason;
    const cohort = await this.training.coordinatedCohort(actor, input.cohortId);
    if (!cohort) return refuse<CertificationRefusal>('cohort-unknown');
    if (input.people.length === 0 || input.people.length > MOST_AT_ONCE) return refuse<CertificationRefusal>('too-many-at-once', { max: MOST_AT_ONCE });
    if (!this.sessions.confirmed(actor)) return refuse<CertificationRefusal>('step-up-needed');
    const members = new Set((await this.proposals.members(cohort.id)).map(({ enrolmentId }) => enrolmentId));
    const results: CohortDecision[] = [];
    for (const { enrolmentId, plan, limits } of input.people) {
      const key = keyFor(input.key, enrolmentId);
      const done = members.has(enrolmentId)
        ? await this.certifying.certify(actor, { key, enrolmentId, reason, limits: limits ?? null, plan })
        : refuse<CertificationRefusal>('enrolment-unknown');
      results.push({
        enrolmentId,
        refusal: done instanceof Refusal ? done : null,
        proposal: done instanceof Proposal ? done : null,
        certificate: done instanceof Refusal || done instanceof Proposal ? null : done,
      });
    }
    return { cohortId: cohort.id, results };
  }

  private view(actor: Actor, { enrolmentId, person, proposed }: Member, standing: EnrolmentStanding): CertifyPreviewPerson {
    const own: CertificationRefusal | undefined = person.id === actor.personId ? 'own-certificate' : undefined;
    const { refusal: stands, second, expiresOn } = this.deciding.outlook(standing);
    const refusal = own ?? stands?.code ?? (second && proposed ? 'proposal-open' : null);
    const shown = viewStanding(standing, this.clock.today(), own ? ['trainee'] : ['coordinator']).requirements;
    const blockers = refusal === 'not-ready' ? shown.filter(({ state, lapsed }) => state !== 'MET' || lapsed).map((each) => ({ ...each, facts: [] })) : [];
    return { enrolmentId, person, refusal, second, blockers, expiresOn: refusal === null ? expiresOn : null, plan: certifyPlan(standing, `${person.givenName} ${person.familyName}`, expiresOn, second) };
  }
}

/** A key of its own for each person, the same whenever the whole is repeated. */
function keyFor(key: string, enrolmentId: string): string {
  const hex = createHash('sha256').update(`${key} ${enrolmentId}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
