import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { isUuid } from '../../../platform/database/uuid.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import { type Actor, hasRole, reachSql } from '../../../platform/permissions/actor.js';
import { Sessions } from '../../../platform/sessions/sessions.service.js';
import type { AccountsRefusal } from '../accounts.errors.js';
import type { PersonName } from '../person.type.js';
import { Eraser } from './eraser.js';
import type { ErasureReason } from './erasure.entity.js';
import type { PrivacyRefusal } from './privacy.errors.js';
import type { ErasePersonInput } from './privacy.input.js';
import type { Erased, ErasurePart, ErasurePreview } from './privacy.type.js';
import { atMoment, type PersonalTable, personalTables } from './retention.js';
import { notesOf } from './retention-notes.js';

interface Subject extends PersonName {
  erasedAt: Date | null;
  staff: boolean;
  /** Whether some enrolment is within the actor's scope, and whether some is not. */
  within: boolean;
  beyond: boolean;
}

const WITHIN = `exists (select 1 from enrolment e join cohort c on c.id = e.cohort_id where e.person_id = p.id and ${reachSql('c', '$2', ['COORDINATOR'])})`;
const BEYOND = `exists (select 1 from enrolment e join cohort c on c.id = e.cohort_id where e.person_id = p.id and not ${reachSql('c', '$2', ['COORDINATOR'])})`;

/** Erasing a person at their request, or because the account was a mistake: who may, and what comes of it. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly clock: Clock,
    private readonly eraser: Eraser,
    private readonly idempotency: Idempotency,
    private readonly sessions: Sessions,
    private readonly sql: Sql,
  ) {}

  async preview(actor: Actor, personId: string): Promise<ErasurePreview | null> {
    const subject = await this.subject(actor, personId);
    if (!subject) return null;
    const counted = await Promise.all(personalTables.map((table) => this.count(table, subject.id)));
    return {
      person: subject,
      goes: counted.flatMap(({ goes }) => goes),
      stays: counted.flatMap(({ stays }) => stays),
      refusal: refusalFor(actor, subject) ?? null,
    };
  }

  async erase(actor: Actor, input: ErasePersonInput): Promise<Erased | Refusal> {
    const subject = await this.subject(actor, input.personId);
    if (!subject) return refuse<AccountsRefusal>('person-unknown');
    if (!this.sessions.confirmed(actor)) return refuse<PrivacyRefusal>('step-up-needed');
    const { key, ...body } = input;
    return this.idempotency.once<Erased>({
      personId: actor.personId, key, operation: 'erasePerson', input: body,
      work: async (manager) => {
        const refusal = refusalFor(actor, subject);
        if (refusal) return refuse(refusal);
        const at = this.clock.now();
        const done = await this.eraser.erase(manager, subject.id, { reason: input.reason.toLowerCase() as ErasureReason, by: actor.personId });
        return done ? { personId: subject.id, at } : refuse<PrivacyRefusal>('person-erased');
      },
    });
  }

  /** Whom the actor may ask about: administrators anybody, coordinators the people of their cohorts. */
  private async subject(actor: Actor, personId: string): Promise<Subject | undefined> {
    if (!isUuid(personId)) return undefined;
    const subject = await this.sql.row<Subject & Record<string, unknown>>(
      'erasure-subject',
      `select p.id, p.given_name as "givenName", p.family_name as "familyName", p.erased_at as "erasedAt",
         exists (select 1 from role_grant g where g.person_id = p.id and g.role <> 'TRAINEE') as staff, ${WITHIN} as within, ${BEYOND} as beyond
       from person p where p.id = $1`,
      [personId, actor.personId],
    );
    return subject && (subject.within || hasRole(actor, 'ADMINISTRATOR')) ? subject : undefined;
  }

  private async count(table: PersonalTable, personId: string): Promise<{ goes: ErasurePart[]; stays: ErasurePart[] }> {
    const { name, title, whose, gone, personal = {} } = table;
    const kept = Object.values(personal).flatMap((column) => (column.kept ? [column.kept] : []));
    const counting = atMoment(
      `select count(*)::int as all, count(*) filter (where ${kept.length ? kept.map((one) => `(${one})`).join(' or ') : 'false'})::int as kept from "${name}" t where ${whose}`,
      this.clock.now(),
    );
    const { all, kept: held } = (await this.sql.pool.query<{ all: number; kept: number }>(counting, [personId])).rows[0]!;
    const changes = gone === true || Object.keys(personal).length > 0;
    return {
      goes: changes && all > held ? [{ id: name, title, rows: all - held, emptied: gone !== true, notes: [] }] : [],
      stays: held > 0 ? [{ id: name, title, rows: held, emptied: false, notes: notesOf(table, ({ kept: why }) => why !== undefined) }] : [],
    };
  }
}

function refusalFor(actor: Actor, { id, erasedAt, staff, beyond }: Subject): PrivacyRefusal | AccountsRefusal | undefined {
  if (id === actor.personId) return 'own-account';
  if (erasedAt) return 'person-erased';
  if (staff) return 'erasure-holds-role';
  return beyond && !hasRole(actor, 'ADMINISTRATOR') ? 'erasure-beyond-scope' : undefined;
}
