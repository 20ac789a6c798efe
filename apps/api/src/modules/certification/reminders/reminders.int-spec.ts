import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Letter } from '../../../platform/mail/mail.service.js';
import { Jobs } from '../../../platform/jobs/jobs.service.js';
import { RenewalCourse } from '../../../testing/renewal-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { RemindersService } from './reminders.service.js';

let server: TestServer;
let course: RenewalCourse;

beforeAll(async () => {
  server = await TestServer.start({ env: { WORKERS: 'false' } });
  course = await RenewalCourse.open(server);
});
afterAll(() => server?.stop());
beforeEach(() => goTo('2026-11-22'));

const goTo = (day: string) => void (server.clock.instant = new Date(`${day}T00:17:00Z`));
const remind = () => server.app.get(RemindersService, { strict: false }).remind();
/** Letters that wait to be sent, taken away. */
async function letters(): Promise<Letter[]> {
  const { rows } = await server.db.query<{ payload: Letter }>(
    `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'send-mail' returning j.payload`,
  );
  return rows.map(({ payload }) => payload);
}
const night = async (day: string, to: string) => {
  goTo(day);
  await remind();
  return (await letters()).filter((letter) => letter.to === to);
};

describe('the nightly letter', () => {
  it('comes 60, 30 and 7 days before, each once, with everything in it', async () => {
    const { email } = await course.certified('termins');
    await letters();
    const told: [string, number][] = [];
    for (const day of ['2028-09-22', '2028-09-23', '2028-09-24', '2028-10-22', '2028-10-23', '2028-10-24', '2028-11-14', '2028-11-15', '2028-11-16', '2028-11-22', '2028-11-23']) {
      told.push([day, (await night(day, email)).length]);
    }
    expect(told.filter(([, n]) => n > 0)).toEqual([['2028-09-23', 1], ['2028-10-23', 1], ['2028-11-15', 1]]);
  });

  it('says in the person’s language what ends when, how long is left, and whose move it is', async () => {
    const { email, personId } = await course.certified('valoda');
    await course.fact(personId, { kind: 'refresher', minutes: 180 });
    await letters();
    const [latvian] = await night('2028-09-23', email);
    expect(latvian).toMatchObject({ subject: 'Tuvojas termiņš' });
    expect(latvian!.text).toContain('Certificate (lv): pēdējā derīguma diena ir 2028. gada 22. novembris (vēl 60 dienu). Nākamais solis ir Jūsu ziņā.');
    await server.db.query(`update person set locale = 'en' where id = $1`, [personId]);
    const [english] = await night('2028-10-23', email);
    expect(english!.text).toContain('Certificate (en): the last day of validity is 22 November 2028 (30 days left).');
    goTo('2028-11-21');
    expect((await night('2028-11-21', email))[0]!.text).toContain('(1 day left)');
  });

  it('is one for a coordinator, whoever of theirs it is about, and none for another region', async () => {
    const people = [await course.certified('grupa-a'), await course.certified('grupa-b')];
    await letters();
    goTo('2028-09-23');
    await remind();
    const sent = await letters();
    const [mine, ...more] = sent.filter(({ to }) => to === 'koordinatore@example.org');
    expect(more).toEqual([]);
    expect(mine!.subject).toMatch(/^Termiņš tuvojas \d+ brīvprātīgaj(am|iem)$/);
    for (const name of ['grupa-a', 'grupa-b']) expect(mine!.text).toContain(`${name} Paraugs`);
    expect(sent.filter(({ to }) => to === 'latgale@example.org')).toEqual([]);
    expect(sent.filter(({ to }) => people.some(({ email }) => email === to))).toHaveLength(2);
  });

  it('makes up for missed nights without the steps that they passed over', async () => {
    const { email } = await course.certified('nokavets');
    await letters();
    expect(await night('2028-11-12', email)).toHaveLength(1);
    expect(await night('2028-11-13', email)).toHaveLength(0);
    expect(await night('2028-11-16', email)).toHaveLength(1);
    expect(await night('2028-11-17', email)).toHaveLength(0);
  });

  it('tells of a return while a renewal is still enough, and of nothing to those who were suspended', async () => {
    const { email, enrolmentId, personId } = await course.certified('velak');
    await letters();
    const [letter] = await night('2029-04-21', email);
    expect(letter!.text).toContain('vairs nav spēkā. Pēdējā diena, kad pietiek ar atjaunošanu, ir 2029. gada 21. maijs (vēl 30 dienu)');
    await server.db.query(
      `insert into decision (id, enrolment_id, certificate_id, kind, reason, decided_by_id, decided_on, decided_at)
       select gen_random_uuid(), $1, c.id, 'suspend', 'a reason', p.id, '2029-05-01', '2029-05-01T10:00:00Z' from certificate c, person p
       where c.enrolment_id = $1 and p.email = 'galvena@example.org'`,
      [enrolmentId],
    );
    expect(personId).toBeTruthy();
    expect(await night('2029-05-14', email)).toHaveLength(0);
  });

  it('is one, however many processes write it at once and however often', async () => {
    const people = [];
    for (let n = 0; n < 8; n++) people.push((await course.certified(`vienlaikus-${n}`)).email);
    await letters();
    goTo('2028-09-23');
    const other = await TestServer.start({ url: server.url, env: { WORKERS: 'false' } });
    other.clock.instant = server.clock.instant;
    const services = [server, other].map(({ app }) => app.get(RemindersService, { strict: false }));
    await Promise.all([...services, ...services].map((service) => service.remind()));
    await other.stop();
    const sent = await letters();
    for (const email of people) expect(sent.filter(({ to }) => to === email), email).toHaveLength(1);
    expect(sent.filter(({ to }) => to === 'koordinatore@example.org').length).toBeLessThanOrEqual(1);
    expect(await remind()).toBe(0);
  });

  it('would come twice without the database’s rule', async () => {
    const { email } = await course.certified('kanarijs');
    await letters();
    goTo('2028-09-23');
    await server.db.query('alter table reminder_sent drop constraint reminder_sent_once');
    let twice = 0;
    for (let round = 0; round < 20 && twice === 0; round++) {
      await server.db.query('delete from reminder_sent');
      await Promise.all([remind(), remind(), remind(), remind()]);
      twice = (await letters()).filter(({ to }) => to === email).length - 1;
    }
    await server.db.query('delete from reminder_sent');
    await server.db.query('alter table reminder_sent add constraint reminder_sent_once primary key (person_id, item_id, due_on, step)');
    expect(twice).toBeGreaterThan(0);
  });

  it('leaves no trace when the letter cannot be asked for, and comes the next time', async () => {
    const { email } = await course.certified('kluda');
    await letters();
    goTo('2028-09-23');
    const jobs = server.app.get(Jobs, { strict: false });
    const add = jobs.add.bind(jobs);
    jobs.add = () => Promise.reject(new Error('no'));
    await expect(remind()).rejects.toThrow('no');
    jobs.add = add;
    await remind();
    expect((await letters()).filter(({ to }) => to === email)).toHaveLength(1);
  });
});
