import { randomUUID } from 'node:crypto';
import { compileModule } from '@lidzgaita/content';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changedContent, RenewalCourse, renewableContent } from '../../../testing/renewal-course.js';
import { TestServer, type Caller } from '../../../testing/test-server.js';
import type { Cycle } from './cycle.type.js';

const CYCLE = `query ($id: ID!) { cycle(enrolmentId: $id) { number phase opensOn expiresOn lapsesOn renewing lapsed mayOpen
  changedLessons { moduleId lessonId } history { number openedOn lapsed editionNumber certificateNumber issuedOn expiresOn openedBy { givenName } } } }`;
const OPEN = `mutation ($input: OpenCycleInput!) { openCycle(input: $input) { __typename ... on Cycle { number renewing lapsed phase } ... on Refusal { code } } }`;
const STANDING = `query ($id: ID!) { enrolment(id: $id) { programme { editionNumber } standing { state requirements { id state } } } }`;
const COURSE = `query ($id: ID!) { course(enrolmentId: $id) { modules { id editionHash lessons { id readAt changed } } } }`;
const DELTA = `query ($enrolmentId: ID!, $lessonId: ID!, $locale: Locale!) { lessonDelta(enrolmentId: $enrolmentId, moduleId: "m1", lessonId: $lessonId, locale: $locale) { titleBefore changes { kind at words { text change } } } }`;
const READ = `mutation ($input: RecordLessonProgressInput!) { recordLessonProgress(input: $input) { __typename ... on LessonProgress { readAt block } ... on Refusal { code } } }`;

let server: TestServer;
let course: RenewalCourse;

beforeAll(async () => {
  server = await TestServer.start({ env: { WORKERS: 'false' } });
  course = await RenewalCourse.open(server);
});
afterAll(() => server?.stop());
beforeEach(async () => {
  goTo('2026-11-22');
  await course.publish(renewableContent);
});

const goTo = (day: string) => void (server.clock.instant = new Date(`${day}T10:00:00Z`));
const cycleOf = async (by: Caller, id: string) => (await by.ask<{ cycle: Cycle | null }>(CYCLE, { id })).data.cycle;
const open = async (by: Caller, enrolmentId: string) => (await by.ask<{ openCycle: { __typename: string; code?: string; number?: number; lapsed?: boolean } }>(OPEN, { input: { key: randomUUID(), enrolmentId, reason: 'Atgriežas' } })).data.openCycle;
const standingOf = async (by: Caller, id: string) => (await by.ask<{ enrolment: { programme: { editionNumber: number }; standing: { state: string; requirements: { id: string; state: string }[] } } }>(STANDING, { id })).data.enrolment;
const lessonsOf = async (by: Caller, id: string) => (await by.ask<{ course: { modules: { id: string; editionHash: string; lessons: { id: string; readAt: string | null; changed: boolean }[] }[] } }>(COURSE, { id })).data.course.modules[0]!;
const read = async (by: Caller, enrolmentId: string, lessonId: string, rest: object = {}) =>
  (await by.ask<{ recordLessonProgress: { readAt: string | null } }>(READ, { input: { enrolmentId, moduleId: 'm1', lessonId, block: 0, read: true, ...rest } })).data.recordLessonProgress;
const cyclesIn = async (enrolmentId: string) => (await server.db.query('select number from certification_cycle where enrolment_id = $1 order by number', [enrolmentId])).rows.map(({ number }: { number: number }) => number);

describe('a life of certification', () => {
  it('goes from first to window, overdue and lapsed, and comes back, day by day', async () => {
    const { enrolmentId, personId } = await course.trainee('gadi');
    const seen: [string, string | undefined][] = [];
    const look = async (day: string) => {
      goTo(day);
      await course.openDue();
      const cycle = await cycleOf(await course.coordinator(), enrolmentId);
      seen.push([day, `${cycle!.number} ${cycle!.phase}${cycle!.renewing ? ' renewing' : ''}${cycle!.lapsed ? ' lapsed' : ''}`]);
      return cycle!;
    };
    await look('2026-11-22');
    await course.makeReady(personId);
    expect(await course.certify(enrolmentId)).toMatchObject({ expiresOn: '2028-11-22' });
    expect(await look('2026-11-22')).toMatchObject({ opensOn: '2028-09-23', expiresOn: '2028-11-22', lapsesOn: '2029-05-22' });
    for (const day of ['2028-09-22', '2028-09-23', '2028-11-22', '2028-11-23', '2029-05-21', '2029-05-22']) await look(day);
    expect(seen).toEqual([
      ['2026-11-22', '1 FIRST'],
      ['2026-11-22', '1 CURRENT'],
      ['2028-09-22', '1 CURRENT'],
      ['2028-09-23', '2 WINDOW renewing'],
      ['2028-11-22', '2 WINDOW renewing'],
      ['2028-11-23', '2 OVERDUE renewing'],
      ['2029-05-21', '2 OVERDUE renewing'],
      ['2029-05-22', '2 LAPSED renewing'],
    ]);
    const coordinator = await course.coordinator();
    expect((await standingOf(coordinator, enrolmentId)).standing).toMatchObject({ state: 'LAPSED' });
    expect(await cycleOf(coordinator, enrolmentId)).toMatchObject({ mayOpen: true });
    expect(await open(coordinator, enrolmentId)).toMatchObject({ __typename: 'Cycle', number: 3, lapsed: true });
    expect(await open(coordinator, enrolmentId)).toMatchObject({ code: 'renewal-open' });
    // The log is for ever: the reason lies where an erasure finds it.
    expect((await server.db.query('select reason from certification_cycle where enrolment_id = $1 and number = 3', [enrolmentId])).rows).toEqual([{ reason: 'Atgriežas' }]);
    expect((await server.db.query(`select 1 from audit_entry where detail::text like '%Atgriežas%'`)).rows).toEqual([]);
    // What was learned and recorded still counts: everything is asked for, and everything is there.
    expect((await standingOf(coordinator, enrolmentId)).standing.requirements).toEqual([{ id: 'tests', state: 'MET' }, { id: 'identitate', state: 'MET' }]);
    expect(await course.certify(enrolmentId)).toMatchObject({ issuedOn: '2029-05-22', expiresOn: '2031-05-22' });
    const cycle = await look('2029-05-23');
    expect(cycle).toMatchObject({ number: 3, phase: 'CURRENT', renewing: false });
    expect(cycle.history.map(({ number, issuedOn, lapsed, openedBy }) => [number, issuedOn, lapsed, openedBy?.givenName ?? null])).toEqual([
      [3, '2029-05-22', true, 'koordinatore'], [2, null, false, null], [1, '2026-11-22', false, null],
    ]);
  });

  it('renews from the last expiry, early as late, once per cycle', async () => {
    const [early, late] = [await course.certified('agri'), await course.certified('velu')];
    goTo('2028-10-01');
    await course.openDue();
    for (const { personId } of [early, late]) await course.fact(personId, { kind: 'refresher', minutes: 180 });
    expect(await course.certify(early.enrolmentId)).toMatchObject({ issuedOn: '2028-10-01', expiresOn: '2030-11-22' });
    expect(await course.certify(early.enrolmentId)).toMatchObject({ code: 'already-certified' });
    goTo('2028-12-24');
    expect(await course.certify(late.enrolmentId)).toMatchObject({ issuedOn: '2028-12-24', expiresOn: '2030-11-22' });
    expect(await cyclesIn(late.enrolmentId)).toEqual([1, 2]);
  });

  it('counts only what is fresh where the renewal asks for it', async () => {
    const { enrolmentId, personId } = await course.certified('svaigs');
    goTo('2028-09-22');
    await course.fact(personId, { kind: 'refresher', minutes: 180 });
    goTo('2028-09-23');
    await course.openDue();
    expect(await course.certify(enrolmentId)).toMatchObject({ code: 'not-ready' });
    await course.fact(personId, { kind: 'refresher', minutes: 180 });
    expect(await course.certify(enrolmentId)).toMatchObject({ __typename: 'Certificate' });
  });
});

describe('opening a renewal', () => {
  it('happens once, however many processes do it at once and however often', async () => {
    const people = [];
    for (let n = 0; n < 6; n++) people.push(await course.certified(`nakts-${n}`));
    goTo('2028-09-23');
    const opened = await Promise.all(Array.from({ length: 4 }, () => course.openDue()));
    expect(opened.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(people.length);
    for (const { enrolmentId } of people) expect(await cyclesIn(enrolmentId)).toEqual([1, 2]);
    const { rows } = await server.db.query(`select 1 from audit_entry where action = 'renewal-opened' and subject_id = any($1)`, [people.map(({ enrolmentId }) => enrolmentId)]);
    expect(rows).toHaveLength(people.length);
    expect(await course.openDue()).toBe(0);
  });

  it('makes up for nights without a process, but not for a lapse', async () => {
    const [missed, gone] = [await course.certified('palaista'), await course.certified('prom')];
    goTo('2028-12-31');
    await course.openDue();
    expect(await cyclesIn(missed.enrolmentId)).toEqual([1, 2]);
    await server.db.query(`alter table certification_cycle disable trigger certification_cycle_only_grows`);
    await server.db.query('delete from certification_cycle where enrolment_id = $1 and number = 2', [gone.enrolmentId]);
    await server.db.query(`alter table certification_cycle enable trigger certification_cycle_only_grows`);
    goTo('2029-05-22');
    await course.openDue();
    expect(await cyclesIn(gone.enrolmentId)).toEqual([1]);
  });

  it('by hand is for the coordinator, early too, and then it can be decided early', async () => {
    const { enrolmentId, personId } = await course.certified('pirms');
    goTo('2028-01-10');
    const coordinator = await course.coordinator();
    const elsewhere = await server.signIn('latgale@example.org');
    expect(await open(elsewhere, enrolmentId)).toMatchObject({ code: 'enrolment-unknown' });
    expect(await cycleOf(elsewhere, enrolmentId)).toBeNull();
    const answers = await Promise.all([open(coordinator, enrolmentId), open(coordinator, enrolmentId)]);
    expect(answers.map(({ code }) => code ?? 'opened').sort()).toEqual(['opened', 'renewal-open']);
    await course.fact(personId, { kind: 'refresher', minutes: 200 });
    expect(await course.certify(enrolmentId)).toMatchObject({ issuedOn: '2028-01-10', expiresOn: '2030-11-22' });
  });

  it('needs a certificate, and is not for oneself', async () => {
    const { enrolmentId, email } = await course.trainee('jauns');
    expect(await open(await course.coordinator(), enrolmentId)).toMatchObject({ code: 'nothing-to-renew' });
    const own = await server.signIn(email);
    expect((await cycleOf(own, enrolmentId))).toMatchObject({ number: 1, phase: 'FIRST', mayOpen: false });
  });
});

describe('what changed', () => {
  it('is read again, only that, and becomes evidence in its new edition', async () => {
    const { enrolmentId, email } = await course.certified('mainas');
    let own = await server.signIn(email);
    for (const lesson of ['pirma', 'otra']) await read(own, enrolmentId, lesson);
    await course.publish(changedContent('otra'));
    expect((await lessonsOf(own, enrolmentId)).lessons.every(({ changed }) => !changed)).toBe(true);
    goTo('2028-09-23');
    await course.openDue();
    own = await server.signIn(email);
    expect(await cycleOf(own, enrolmentId)).toMatchObject({ number: 2, changedLessons: [{ moduleId: 'm1', lessonId: 'otra' }] });
    const before = await lessonsOf(own, enrolmentId);
    expect(before.editionHash).toBe(compileModule(changedContent('otra'), 'm1').hash);
    expect(before.lessons).toMatchObject([{ id: 'pirma', changed: false, readAt: '2026-11-22T10:00:00.000Z' }, { id: 'otra', changed: true, readAt: null }]);
    const changes = async () => (await standingOf(own, enrolmentId)).standing.requirements.find(({ id }) => id === 'izmainas')?.state;
    expect(await changes()).toBe('MISSING');
    // A phone that was away sends what was read of the old text.
    expect(await read(own, enrolmentId, 'otra', { editionHash: compileModule(renewableContent, 'm1').hash })).toMatchObject({ readAt: null });
    expect(await read(own, enrolmentId, 'otra', { read: false })).toMatchObject({ readAt: null });
    expect(await changes()).toBe('MISSING');
    expect(await read(own, enrolmentId, 'otra')).toMatchObject({ readAt: '2026-11-22T10:00:00.000Z' });
    expect(await changes()).toBe('MET');
    expect((await lessonsOf(own, enrolmentId)).lessons).toMatchObject([{ changed: false }, { changed: false, readAt: '2026-11-22T10:00:00.000Z' }]);
    await read(own, enrolmentId, 'otra');
    const { rows } = await server.db.query(`select version from evidence where kind = 'changes-read' and source_id like $1`, [`${enrolmentId}%`]);
    expect(rows).toEqual([{ version: before.editionHash }]);
  });

  it('is shown block by block as long as the renewal is open, to whose lesson it is alone', async () => {
    const { enrolmentId, email } = await course.certified('pa-rindkopam');
    const delta = async (by: Caller, lessonId = 'otra', locale = 'lv') =>
      (await by.ask<{ lessonDelta: object | null }>(DELTA, { enrolmentId, lessonId, locale })).data.lessonDelta;
    expect(await delta(await server.signIn(email))).toBeNull();
    const content = changedContent('otra');
    const lesson = content.modules[0]!.lessons.find(({ id }) => id === 'otra')!;
    lesson.body['lv']!.push(...renewableContent.modules[0]!.lessons.find(({ id }) => id === 'otra')!.body['lv']!);
    lesson.title = { ...lesson.title, en: 'Another title' };
    await course.publish(content);
    goTo('2028-09-23');
    await course.openDue();
    let own = await server.signIn(email);
    expect(await delta(own)).toEqual({ titleBefore: null, changes: [{ kind: 'NEW', at: 0, words: [{ text: 'changed (lv)', change: 'ADDED' }] }] });
    expect(await delta(own, 'otra', 'en')).toMatchObject({ titleBefore: renewableContent.modules[0]!.lessons[1]!.title['en'], changes: [{ kind: 'NEW' }, ...['one', 'two', 'three'].map((text) => ({ kind: 'REMOVED', at: 1, words: [{ text }] }))] });
    expect(await delta(own, 'pirma')).toBeNull();
    for (const other of [await course.coordinator(), await server.signIn('latgale@example.org')]) expect(await delta(other)).toBeNull();
    await read(own, enrolmentId, 'otra');
    expect(await delta(own)).toMatchObject({ changes: [{ kind: 'NEW' }] });
    goTo('2029-05-22');
    expect(await open(await course.coordinator(), enrolmentId)).toMatchObject({ number: 3 });
    own = await server.signIn(email);
    expect(await delta(own)).toMatchObject({ changes: [{ kind: 'NEW' }] });
  });

  it('asks for nothing where no text changed', async () => {
    const { enrolmentId, email } = await course.certified('nemainas');
    goTo('2028-09-23');
    await course.openDue();
    const own = await server.signIn(email);
    expect(await cycleOf(own, enrolmentId)).toMatchObject({ number: 2, changedLessons: [] });
    expect((await standingOf(own, enrolmentId)).standing.requirements.map(({ id }) => id)).toEqual(['papildus']);
  });

  it('does not move those who are in the middle of their first training', async () => {
    const { enrolmentId, email } = await course.trainee('vidu');
    const own = await server.signIn(email);
    const before = (await standingOf(own, enrolmentId)).programme.editionNumber;
    await course.publish(changedContent('pirma', 'other'));
    expect((await standingOf(own, enrolmentId)).programme.editionNumber).toBe(before);
  });
});

it('keeps cycles as they were', async () => {
  const { enrolmentId } = await course.trainee('nemainit');
  await expect(server.db.query('update certification_cycle set opened_on = current_date where enrolment_id = $1', [enrolmentId])).rejects.toThrow('only grows');
  await expect(server.db.query('delete from certification_cycle where enrolment_id = $1', [enrolmentId])).rejects.toThrow('only grows');
});
