import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../../testing/count-statements.js';
import { type Caller, TestServer } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';

const SEARCH = `query ($text: String!) { search(text: $text) { volunteers { enrolmentId person { givenName familyName } cohortTitle } accounts { id givenName }
  cohorts { id title startsOn } programmes { id } certificates { enrolmentId number person { familyName } } modules { enrolmentId moduleId code } } }`;

interface Found {
  volunteers: { enrolmentId: string; person: { givenName: string; familyName: string } }[];
  accounts: { id: string; givenName: string }[];
  cohorts: { id: string }[];
  programmes: { id: string }[];
  certificates: { enrolmentId: string; number: string }[];
  modules: { enrolmentId: string; moduleId: string }[];
}

let server: TestServer;
let course: VettingCourse;
let janis: { personId: string; enrolmentId: string };
let administrator: Caller;
const latgale = randomUUID();

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server);
  janis = await course.trainee('jānis');
  await server.db.query(`update person set given_name = 'Jānis', family_name = 'Bērziņš' where id = $1`, [janis.personId]);
  await server.db.query(
    `insert into certificate (id, number, code, enrolment_id, cycle, holder, programme_edition_hash, organisation_id, issued_on, expires_on, status_index, credential, pdf)
     select gen_random_uuid(), 'LG-2026-00042', 'code', e.id, 1, 'Jānis Bērziņš', e.programme_edition_hash, c.organisation_id, '2026-11-20', '2028-11-19', 1, '{}', '%PDF' from enrolment e join cohort c on c.id = e.cohort_id where e.id = $1`,
    [janis.enrolmentId],
  );
  await server.db.query(
    `insert into cohort (id, title, programme_edition_hash, organisation_id, region_code, starts_on, ends_on, capacity)
     select $1, '{"lv": "Latgales kohorta", "en": "Latgale cohort"}', programme_edition_hash, organisation_id, 'latgale', starts_on, ends_on, capacity from cohort where id = $2`,
    [latgale, course.cohortId],
  );
  await server.person('administrators@example.org', [{ role: 'ADMINISTRATOR' }]);
  administrator = await server.signIn('administrators@example.org');
});
afterAll(() => server?.stop());

async function find(by: Caller, text: string): Promise<Found> {
  const { data, errors } = await by.ask<{ search: Found }>(SEARCH, { text });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.search;
}
const kindsOf = (found: Found): string[] => Object.entries(found).flatMap(([kind, list]) => ((list as unknown[]).length > 0 ? [kind] : []));

describe('staff find', () => {
  it.each(['janis', 'JĀN', 'Bērziņš', 'berzins', 'jānis bērz', 'berzins ja', '  Jānis   Bērziņš '])('a volunteer by %j', async (text) => {
    for (const by of [course.coordinator, course.trainer, course.official]) {
      expect((await find(by, text)).volunteers).toMatchObject([{ enrolmentId: janis.enrolmentId, person: { givenName: 'Jānis', familyName: 'Bērziņš' } }]);
    }
  });

  it.each(['LG-2026-00042', 'lg-2026', '00042'])('a certificate by %j', async (text) => {
    expect((await find(course.coordinator, text)).certificates).toMatchObject([{ enrolmentId: janis.enrolmentId, number: 'LG-2026-00042' }]);
  });

  it('cohorts by either language, and programmes by title or code', async () => {
    expect((await find(course.coordinator, 'kohorta')).cohorts).toEqual([]);
    expect((await find(course.coordinator, 'COHORT (EN)')).cohorts).toMatchObject([{ id: course.cohortId }]);
    const { programmes } = await find(course.coordinator, 'progr');
    expect(programmes.map(({ id }) => id)).toContain('atlases-programma');
    expect((await find(course.trainer, 'progr')).programmes).toEqual([]);
  });

  it.each(['', ' ', 'j', ' j ', 'ĀĀ', '%%', '__', '\\\\', '\u0000\u0000', "' or true --"])('nothing by %j', async (text) => {
    expect(kindsOf(await find(course.coordinator, text))).toEqual([]);
  });

  it('ten of a kind at most, those first whose name begins so', async () => {
    for (let n = 0; n < 11; n++) {
      const { personId } = await course.trainee(`zane-${n}`);
      await server.db.query(`update person set given_name = $2, family_name = 'Ozols' where id = $1`, [personId, n < 10 ? `Dzane ${n}` : 'Zane']);
    }
    const { volunteers } = await find(course.coordinator, 'zane');
    expect(volunteers).toHaveLength(10);
    expect(volunteers[0]!.person.givenName).toBe('Zane');
  });

  it('in one statement, however much there is', async () => {
    expect(await countStatements(() => find(course.coordinator, 'janis'))).toBeLessThanOrEqual(2);
  });
});

describe('out of reach there is nothing:', () => {
  it('another region neither has these people, certificates and cohorts nor gives its own', async () => {
    for (const text of ['janis', '00042']) expect(kindsOf(await find(course.stranger, text))).toEqual([]);
    expect((await find(course.stranger, 'cohort')).cohorts).toMatchObject([{ id: latgale }]);
    expect((await find(course.coordinator, 'latgal')).cohorts).toEqual([]);
  });

  it('an official finds no cohort, since there is none to open', async () => {
    expect(kindsOf(await find(course.official, 'cohort'))).toEqual([]);
  });

  it('an administrator finds accounts, and nobody’s course', async () => {
    const found = await find(administrator, 'berzins');
    expect(found).toMatchObject({ accounts: [{ id: janis.personId }], volunteers: [], certificates: [] });
    expect(kindsOf(await find(administrator, 'cohort'))).toEqual([]);
  });

  it('a trainee finds the modules of their own course and nobody, not even themselves', async () => {
    const own = await server.signIn('jānis@example.org');
    expect(await find(own, 'M1')).toMatchObject({ modules: [{ enrolmentId: janis.enrolmentId, moduleId: 'm1' }] });
    for (const text of ['M1', 'janis', '00042', 'cohort', 'progr']) expect(kindsOf(await find(own, text)).filter((kind) => kind !== 'modules')).toEqual([]);
    expect((await find(course.coordinator, 'M1')).modules).toEqual([]);
  });

  it('a role that ended finds nothing any more', async () => {
    const id = await server.person('agrak@example.org', [{ role: 'COORDINATOR' }]);
    const caller = await server.signIn('agrak@example.org');
    expect((await find(caller, 'berzins')).volunteers).toHaveLength(1);
    await server.db.query('delete from role_grant where person_id = $1', [id]);
    expect(kindsOf(await find(caller, 'berzins'))).toEqual([]);
  });
});
