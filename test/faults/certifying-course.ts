import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../api/product.js';
import { command, type Settings, type Stage } from './stage.js';

/** One of everything that is signed, said or seen on the way to a certificate; revoking takes two people. */
const PROGRAMME = `format: lidzgaita/1
id: nauda
code: N
title: { lv: Programma, en: Programme }
summary: { lv: Īsumā, en: In short }
academicHours: 8
modules: [k2]
certificate:
  title: { lv: Līdzgaitnieka apliecība, en: Mentor’s certificate }
  criteria: { lv: Viss ir, en: All is there }
  months: 24
requirements:
  - { id: identitate, kind: identity-seen, title: { lv: Dokuments, en: Document }, stage: vetting, mover: coordinator }
  - { id: intervija, kind: interview, people: 2, title: { lv: Saruna, en: Talk }, stage: vetting, mover: coordinator }
  - { id: atsauksme, kind: references, count: 1, title: { lv: Atsauksme, en: Reference }, stage: vetting, mover: coordinator }
  - { id: ligums, kind: agreement, document: brivpratiga-darba-ligums, title: { lv: Līgums, en: Agreement }, stage: vetting, mover: trainee }
secondApprover: [revoke]
`;

/** Volunteers of a cohort: one whose name is corrected, one who is suspended and reinstated, one who is revoked. */
const SIZE = 3;

export interface Volunteer {
  personId: string;
  enrolmentId: string;
  email: string;
  name: string;
  cookie: string;
  /** Of the link that their referee got. */
  token: string;
}

export interface Cohort {
  id: string;
  people: Volunteer[];
}

export interface Course {
  /** Cookies of two coordinators, and where they get their letters. */
  coordinators: [string, string];
  emails: [string, string];
  agreementHash: string;
  cohorts: Cohort[];
}

export function importProgramme(settings: Settings): void {
  const folder = mkdtempSync(join(tmpdir(), 'lidzgaita-content-'));
  cpSync(join(root, 'content'), folder, { recursive: true });
  rmSync(join(folder, 'programmes/lidzgaitnieks.yaml'));
  writeFileSync(join(folder, 'programmes', 'nauda.yaml'), PROGRAMME);
  command(settings, 'content', 'import', folder);
  rmSync(folder, { recursive: true });
}

/** Cohorts, each volunteer with a reference asked for; and two coordinators for all of them. */
export async function openCourse(stage: Stage, count: number): Promise<Course> {
  const { db } = stage;
  const text = (lv: string) => JSON.stringify({ lv, en: lv });
  const organisationId = randomUUID();
  await db.query('insert into organisation (id, code, name) values ($1, $2, $3)', [organisationId, 'vpd', text('Dienests')]);
  await db.query(`insert into region (code, name) values ('riga', $1)`, [text('Rīga')]);
  const person = async (name: string, role: string): Promise<{ id: string; email: string }> => {
    const id = randomUUID();
    const email = `${name.toLowerCase()}@nauda.example`;
    await db.query(`insert into person (id, given_name, family_name, email, password_hash) values ($1, $2, 'Paraugs', $3, 'x')`, [id, name, email]);
    await db.query('insert into role_grant (id, person_id, role) values ($1, $2, $3)', [randomUUID(), id, role]);
    return { id, email };
  };
  const staff = [await person('Anna', 'COORDINATOR'), await person('Biruta', 'COORDINATOR')] as const;
  const cohorts: Cohort[] = [];
  for (let at = 0; at < count; at++) {
    const cohort: Cohort = { id: randomUUID(), people: [] };
    await db.query(
      `insert into cohort (id, title, programme_edition_hash, organisation_id, region_code, starts_on, ends_on, capacity)
       select $1, $2, hash, $3, 'riga', current_date - 90, current_date + 90, 16 from current_edition where kind = 'programme' and id = 'nauda'`,
      [cohort.id, text(`Grupa ${at}`), organisationId],
    );
    for (let n = 0; n < SIZE; n++) {
      const name = `V${at}x${n}`;
      const { id: personId, email } = await person(name, 'TRAINEE');
      const one: Volunteer = { personId, enrolmentId: randomUUID(), email, name: `${name} Paraugs`, cookie: '', token: randomBytes(32).toString('base64url') };
      await db.query('insert into enrolment (id, cohort_id, person_id, enrolled_at) values ($1, $2, $3, now())', [one.enrolmentId, cohort.id, personId]);
      await db.query(
        `insert into reference_request (id, enrolment_id, referee_name, email, relation, locale, asked_by_id, asked_at, round, token_hash, sent_at, expires_at)
         values ($1, $2, 'Atsauce', 'atsauce@nauda.example', 'darbs', 'lv', $3, now(), 1, $4, now(), now() + interval '10 days')`,
        [randomUUID(), one.enrolmentId, staff[0].id, createHash('sha256').update(one.token).digest()],
      );
      cohort.people.push(one);
    }
    cohorts.push(cohort);
  }
  const people = cohorts.flatMap((cohort) => cohort.people);
  const [first, second, ...cookies] = await stage.signIn([...staff, ...people.map(({ personId: id }) => ({ id }))].map(({ id }) => id));
  for (const [at, one] of people.entries()) one.cookie = cookies[at]!;
  const { rows } = await db.query<{ hash: string }>(`select hash from current_edition where kind = 'agreement' and id = 'brivpratiga-darba-ligums'`);
  return { coordinators: [first!, second!], emails: [staff[0].email, staff[1].email], agreementHash: rows[0]!.hash, cohorts };
}
