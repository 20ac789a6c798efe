import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Sql } from '../../../platform/database/sql.js';
import { badInput } from '../../../platform/graphql/errors.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import { Mail } from '../../../platform/mail/mail.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { nudgeLetter } from './nudge-letter.js';
import type { NudgeInput, NudgePlan, NudgesSent, NudgeVerdict } from './nudge.type.js';
import type { StoredItem } from './worklist.repository.js';
import { WorklistService } from './worklist.service.js';
import { requirementIn } from './worklist-view.js';

const MOST = 200;

interface Recipient {
  id: string;
  email: string;
  givenName: string;
  locale: 'lv' | 'en';
}

const CLAIM = `insert into nudge (person_id, sent_on, enrolment_id, sent_by_id)
  select distinct on (person_id) person_id, $2::date, id, $3::uuid from enrolment where id = any($1::uuid[]) order by person_id, id
  on conflict do nothing returning enrolment_id as id`;

/** Reminds people of what is their own move: one letter each, whoever asks for it, and not twice a day. */
@Injectable()
export class Nudges {
  constructor(
    private readonly audit: Audit,
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly idempotency: Idempotency,
    private readonly mail: Mail,
    private readonly sql: Sql,
    private readonly worklist: WorklistService,
  ) {}

  /** What would come of it; people out of reach are not in it. */
  async preview(actor: Actor, enrolmentIds: string[]): Promise<NudgePlan[]> {
    if (enrolmentIds.length > MOST) throw badInput(`At most ${MOST} people at once`);
    const chosen = await this.worklist.chosen(actor, enrolmentIds);
    const rows = await this.sql.rows<{ id: string }>('nudged-today', 'select person_id as id from nudge where sent_on = $1 and person_id = any($2::uuid[])', [
      this.clock.today(), chosen.map(({ person }) => person.id),
    ]);
    const reminded = new Set(rows.map(({ id }) => id));
    const plans = await Promise.all(chosen.map((item) => this.plan(item, actor, reminded)));
    return plans.sort((a, b) => a.person.familyName.localeCompare(b.person.familyName, 'lv'));
  }

  async send(actor: Actor, { key, ...input }: NudgeInput): Promise<NudgesSent | Refusal> {
    const plans = await this.preview(actor, input.enrolmentIds);
    const wanted = plans.filter(({ verdict }) => verdict === 'SEND');
    if (plans.length === 0) return refuse<CertificationRefusal>('nobody-chosen');
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation: 'remindVolunteers', input,
      work: (manager) => this.deliver(manager, actor, wanted),
    });
    if (done instanceof Refusal) return done;
    return { sent: done.sent.length, others: (await this.preview(actor, input.enrolmentIds)).filter(({ enrolmentId }) => !done.sent.includes(enrolmentId)) };
  }

  private async deliver(manager: EntityManager, actor: Actor, wanted: NudgePlan[]): Promise<{ sent: string[] }> {
    const claimed = (await manager.query(CLAIM, [wanted.map(({ enrolmentId }) => enrolmentId), this.clock.today(), actor.personId])) as { id: string }[];
    const sent = claimed.map(({ id }) => id);
    const rows = (await manager.query(
      `select e.id as "enrolmentId", p.id, p.email, p.given_name as "givenName", p.locale, e.programme_edition_hash as hash from enrolment e join person p on p.id = e.person_id
       where e.id = any($1::uuid[]) and p.disabled_at is null order by e.id`,
      [sent],
    )) as (Recipient & { enrolmentId: string; hash: string })[];
    for (const { enrolmentId, hash, ...to } of rows) {
      const { title } = await this.catalogue.programmeEdition(hash);
      const steps = wanted.find((plan) => plan.enrolmentId === enrolmentId)!.steps.map((step) => step.title);
      await this.mail.send(manager, nudgeLetter(to, { programme: title, steps, url: `${this.config.publicUrl}/` }));
      await this.audit.append(manager, { actorId: actor.personId, action: 'volunteer-reminded', subjectType: 'enrolment', subjectId: enrolmentId, detail: {} });
    }
    return { sent };
  }

  private async plan({ enrolmentId, person, programmeEditionHash, blockers, state }: StoredItem, actor: Actor, reminded: Set<string>): Promise<NudgePlan> {
    const programme = await this.catalogue.programmeEdition(programmeEditionHash);
    const open = state === 'revoked' ? [] : blockers.map((id) => requirementIn(programme, id));
    const steps = open.flatMap((requirement) => (requirement?.mover === 'trainee' ? [{ id: requirement.id, title: requirement.title }] : []));
    const verdict: NudgeVerdict = person.id === actor.personId ? 'SELF' : steps.length === 0 ? 'NOTHING_TO_DO' : reminded.has(person.id) ? 'REMINDED_TODAY' : 'SEND';
    return { enrolmentId, person, verdict, steps };
  }
}
