import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RenewalCourse } from '../../../testing/renewal-course.js';
import { TestServer, type Caller } from '../../../testing/test-server.js';

interface Rules {
  programmeId: string;
  editionNumber: number;
  months: number;
  opensDays: number;
  lapsesAfterDays: number | null;
  expiryBy: string;
  maySave: boolean;
  requirements: { id: string; months: number | null; permissive: boolean; first: boolean; renewal: boolean }[];
}
interface Simulation {
  plan: string;
  refusal: string | null;
  people: number;
  changed: number;
  changedBeyond: number;
  changes: { enrolmentId: string; what: string; requirementId: string | null; from: string | null; to: string | null }[];
}

const FIELDS = 'programmeId editionNumber months opensDays lapsesAfterDays expiryBy maySave requirements { id months permissive first renewal }';
const RULES = `query { programmeRules(programmeId: "atjaunojama") { ${FIELDS} } }`;
const SIMULATE = `query ($rules: RulesInput!) { simulateRules(rules: $rules) { plan refusal people changed changedBeyond changes { enrolmentId what requirementId from to } } }`;
const SAVE = `mutation ($input: SaveRulesInput!) { saveRules(input: $input) { __typename ... on ProgrammeRules { ${FIELDS} } ... on Refusal { code } } }`;

const rules = { programmeId: 'atjaunojama', months: 24, opensDays: 60, lapsesAfterDays: 180, expiryBy: 'PREVIOUS_EXPIRY', requirements: [] };

let server: TestServer;
let course: RenewalCourse;
let [regional, central]: Caller[] = [];
let somebody: { personId: string; enrolmentId: string };

beforeAll(async () => {
  server = await TestServer.start({ env: { WORKERS: 'false' } });
  course = await RenewalCourse.open(server);
  somebody = await course.certified('viena');
  await course.trainee('otrs');
  [regional, central] = await Promise.all([course.coordinator(), server.signIn('galvena@example.org')]);
});
afterAll(() => server?.stop());

const simulate = async (by: Caller, edit: object) => (await by.ask<{ simulateRules: Simulation }>(SIMULATE, { rules: { ...rules, ...edit } })).data.simulateRules;
const save = async (by: Caller, plan: string, edit: object, key: string = randomUUID()) =>
  (await by.ask<{ saveRules: { __typename: string; code?: string } & Partial<Rules> }>(SAVE, { input: { key, plan, reason: 'Jauni noteikumi', rules: { ...rules, ...edit } } })).data.saveRules;
const read = async (by: Caller) => (await by.ask<{ programmeRules: Rules }>(RULES)).data.programmeRules;

describe('rules of a programme', () => {
  it('are shown with both sets, each requirement once', async () => {
    expect(await read(regional!)).toMatchObject({ months: 24, opensDays: 60, lapsesAfterDays: 180, expiryBy: 'PREVIOUS_EXPIRY', maySave: false });
    expect((await read(central!)).requirements.map(({ id, first, renewal }) => [id, first, renewal])).toEqual([
      ['tests', true, false], ['identitate', true, false], ['izmainas', false, true], ['papildus', false, true],
    ]);
    expect((await read(central!)).maySave).toBe(true);
  });

  it('change nothing for anybody when nothing changes, and cannot be saved', async () => {
    const shown = await simulate(central!, {});
    expect(shown).toMatchObject({ refusal: null, people: 2, changed: 0, changedBeyond: 0, changes: [] });
    expect(await save(central!, shown.plan, {})).toMatchObject({ code: 'rules-unchanged' });
  });

  it.each([
    ['no months', { months: 0 }], ['a window without end', { opensDays: 731 }], ['a window longer than the certificate', { months: 1 }], ['a day that there is not', { expiryBy: 'FIXED_DATE', expiryMonth: 2, expiryDay: 30 }],
    ['a fixed date without a day', { expiryBy: 'FIXED_DATE' }], ['months of a requirement below one', { requirements: [{ id: 'tests', months: 0, permissive: false }] }],
  ])('with %s are impossible', async (_, edit) => {
    expect(await simulate(central!, edit)).toMatchObject({ refusal: 'rules-impossible', plan: '' });
    expect(await save(central!, 'x', edit)).toMatchObject({ code: 'rules-impossible' });
  });

  it('show every date that would change, and of volunteers beyond reach only how many', async () => {
    const edit = { opensDays: 90, requirements: [{ id: 'tests', months: 12, permissive: false }] };
    const dates = [
      { enrolmentId: somebody.enrolmentId, what: 'RENEWAL_OPENS', requirementId: null, from: '2028-09-23', to: '2028-08-24' },
      { enrolmentId: somebody.enrolmentId, what: 'REQUIREMENT', requirementId: 'tests', from: null, to: '2027-11-22' },
    ];
    expect(await simulate(regional!, edit)).toMatchObject({ people: 2, changed: 1, changedBeyond: 0, changes: dates });
    const elsewhere = await server.signIn('latgale@example.org');
    expect(await simulate(elsewhere, edit)).toMatchObject({ people: 0, changed: 0, changedBeyond: 1, changes: [] });
    expect((await simulate(elsewhere, edit)).plan).toBe((await simulate(regional!, edit)).plan);
  });

  it('are saved exactly as shown, by who answers for all, once, and certificates stay as they are', async () => {
    const edit = { months: 12, opensDays: 90 };
    const shown = await simulate(central!, edit);
    expect(await save(regional!, shown.plan, edit)).toMatchObject({ code: 'programme-wide-only' });
    expect(await save(central!, shown.plan, { months: 12 })).toMatchObject({ code: 'simulation-outdated' });
    const third = await course.certified('vel-kads');
    expect(await save(central!, shown.plan, edit)).toMatchObject({ code: 'simulation-outdated' });
    const { plan } = await simulate(central!, edit);
    const key = randomUUID();
    const before = (await read(central!)).editionNumber;
    const [one, two] = await Promise.all([save(central!, plan, edit, key), save(central!, plan, edit, key)]);
    expect([one, two]).toMatchObject([{ __typename: 'ProgrammeRules', months: 12, opensDays: 90, editionNumber: before + 1 }, { editionNumber: before + 1 }]);
    const { rows } = await server.db.query<{ hash: string; n: string }>('select programme_edition_hash as hash, count(*) as n from enrolment group by 1');
    expect(rows).toMatchObject([{ n: '3' }]);
    const { rows: days } = await server.db.query('select expires_on::text as day from certificate where enrolment_id = any($1)', [[somebody.enrolmentId, third.enrolmentId]]);
    expect(days).toEqual([{ day: '2028-11-22' }, { day: '2028-11-22' }]);
    expect((await server.db.query(`select 1 from audit_entry where action = 'rules-saved'`)).rowCount).toBe(1);
    expect(await simulate(central!, edit)).toMatchObject({ changed: 0 });
    const newcomer = await course.certified('jauna');
    expect((await server.db.query('select expires_on::text as day from certificate where enrolment_id = $1', [newcomer.enrolmentId])).rows).toEqual([{ day: '2027-11-22' }]);
  });

  it('ask for the password again after a while', async () => {
    server.clock.instant = new Date('2026-11-22T10:11:00Z');
    const edit = { months: 36, opensDays: 90 };
    const { plan } = await simulate(central!, edit);
    expect(await save(central!, plan, edit)).toMatchObject({ code: 'step-up-needed' });
  });
});
