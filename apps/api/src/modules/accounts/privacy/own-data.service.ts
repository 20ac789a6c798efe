import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { refuse, type Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { NameCorrectionsRepository } from './name-corrections.repository.js';
import type { PrivacyRefusal } from './privacy.errors.js';
import type { OwnData } from './privacy.type.js';
import { type PersonalTable, personalTables } from './retention.js';
import { notesOf } from './retention-notes.js';

const PHONE = /^\+?[0-9][0-9 ()-]{5,28}[0-9]$/;

export interface OwnCopy {
  madeAt: string;
  personId: string;
  sections: { id: string; title: { lv: string; en: string }; notes: { basis: { lv: string; en: string }; keep: { lv: string; en: string } }[]; rows: Record<string, unknown>[] }[];
}

/** Who looked at or changed what: by role and not by name, as colleagues have rights too. */
const TRACES = `
  select a.at, a.action, case when a.actor_id is null then 'system' when a.actor_id = $1 then 'self' else 'staff' end as by, a.subject_type as about
  from audit_entry a where a.subject_id = $1::text or a.actor_id = $1 or a.subject_id in (select f.id::text from evidence f where f.person_id = $1)
    or array[a.subject_id, a.detail ->> 'enrolmentId'] && array(select e.id::text from enrolment e where e.person_id = $1)
  order by a.seq`;

const LETTERS = `
  select j.created_at as "writtenAt", j.payload ->> 'subject' as subject, j.payload ->> 'text' as text
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where t.identifier = 'send-mail' and j.payload ->> 'to' = (select email from person where id = $1) order by j.id`;

@Injectable()
export class OwnDataService {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly corrections: NameCorrectionsRepository,
    private readonly sql: Sql,
  ) {}

  async summary({ personId }: Actor): Promise<OwnData> {
    const [person, correction, rows] = await Promise.all([
      this.sql.row<{ phone: string | null }>('own-phone', 'select phone from person where id = $1', [personId]),
      this.corrections.openOf(personId),
      Promise.all(personalTables.map(({ name, whose }) => this.sql.row<{ n: number }>(`own-count-${name}`, `select count(*)::int as n from "${name}" t where ${whose}`, [personId]))),
    ]);
    const sections = personalTables.map((table, at) => ({ id: table.name, title: table.title, rows: rows[at]!.n, notes: notesOf(table) }));
    return { phone: person!.phone, correction: correction ?? null, sections: sections.filter((section) => section.rows > 0) };
  }

  /** Everything, in the tables' own words. That a copy was made is noted. */
  async copy({ personId }: Actor): Promise<OwnCopy> {
    const sections = [];
    for (const table of personalTables) {
      const rows = await this.sql.rows<{ row: Record<string, unknown> }>(`own-${table.name}`, `select ${rowOf(table)} as row from "${table.name}" t where ${table.whose}`, [personId]);
      if (rows.length) sections.push({ id: table.name, title: table.title, notes: notesOf(table), rows: rows.map(({ row }) => row) });
    }
    const traces = await this.sql.rows('own-traces', TRACES, [personId]);
    const letters = await this.sql.rows('own-letters', LETTERS, [personId]);
    sections.push({ id: 'audit', title: { lv: 'Kas ar Jūsu lietu darīts', en: 'What was done with your file' }, notes: [], rows: traces });
    if (letters.length) sections.push({ id: 'letters', title: { lv: 'Vēl nenosūtītās vēstules', en: 'Letters not sent yet' }, notes: [], rows: letters });
    await this.sql.transaction((manager) => this.audit.append(manager, { actorId: personId, action: 'own-data-copied', subjectType: 'person', subjectId: personId, detail: {} }));
    return { madeAt: this.clock.now().toISOString(), personId, sections };
  }

  async setPhone(actor: Actor, typed: string): Promise<OwnData | Refusal> {
    const phone = typed.trim();
    if (phone && !PHONE.test(phone)) return refuse<PrivacyRefusal>('phone-malformed');
    await this.sql.transaction(async (manager) => {
      await manager.query('update person set phone = $2 where id = $1', [actor.personId, phone || null]);
      await this.audit.append(manager, { actorId: actor.personId, action: 'own-phone-changed', subjectType: 'person', subjectId: actor.personId, detail: {} });
    });
    return this.summary(actor);
  }
}

function rowOf({ name, personal = {} }: PersonalTable): string {
  const secret = Object.entries(personal).filter(([, column]) => column.secret).map(([column]) => `'${column}'`);
  const open = `to_jsonb(t) - array[${secret.join(', ')}]::text[]`;
  return name === 'certificate' ? `${open} || jsonb_build_object('pdf', encode(t.pdf, 'base64'))` : open;
}
