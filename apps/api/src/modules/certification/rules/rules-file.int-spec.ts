import { randomUUID } from 'node:crypto';
import { parseContent, type Content } from '@lidzgaita/content';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer, type Caller } from '../../../testing/test-server.js';
import { readContentFolder } from '../../catalogue/content-folder.js';
import { PublishingService } from '../../catalogue/publishing.service.js';
import { RulesConflict } from '../../catalogue/rules-conflict.js';

interface Rules {
  editionNumber: number;
  months: number;
  source: string;
  since: string;
}

const ID = 'lidzgaitnieks';
const FILE = `programmes/${ID}.yaml`;
const RULES = { programmeId: ID, opensDays: 60, lapsesAfterDays: 180, expiryBy: 'PREVIOUS_EXPIRY', requirements: [] };

let server: TestServer;
let coordinator: Caller;
let original: Content;

beforeAll(async () => {
  server = await TestServer.start({ env: { WORKERS: 'false', LOG_LEVEL: 'fatal' } });
  await server.person('galvena@example.org', [{ role: 'COORDINATOR' }]);
  coordinator = await server.signIn('galvena@example.org');
  original = (await readContentFolder(new URL('../../../../../../content', import.meta.url).pathname)).content;
});
afterAll(() => server?.stop());

const importing = async (content: Content, overrule = false) => {
  const published = await server.app.get(PublishingService, { strict: false }).publish(content, { overrule });
  return published.find(({ kind }) => kind === 'programme')!;
};
const read = async () => (await coordinator.ask<{ programmeRules: Rules }>(`{ programmeRules(programmeId: "${ID}") { editionNumber months source since } }`)).data.programmeRules;
const onScreen = async (months: number): Promise<void> => {
  const rules = { ...RULES, months };
  const { simulateRules } = (await coordinator.ask<{ simulateRules: { plan: string } }>('query ($rules: RulesInput!) { simulateRules(rules: $rules) { plan } }', { rules })).data;
  const input = { key: randomUUID(), plan: simulateRules.plan, reason: 'Citādi', rules };
  const { saveRules } = (await coordinator.ask<{ saveRules: { __typename: string } }>('mutation ($input: SaveRulesInput!) { saveRules(input: $input) { __typename } }', { input })).data;
  expect(saveRules.__typename).toBe('ProgrammeRules');
};
const withMonths = (months: number): Content => {
  const content = structuredClone(original);
  content.programmes[0]!.certificate.months = months;
  return content;
};
const withTitle = (lv: string): Content => {
  const content = structuredClone(original);
  content.programmes[0]!.title.lv = lv;
  content.modules[0]!.lessons[0]!.title.lv = lv;
  return content;
};
const download = async () => coordinator.request('GET', `/programmes/${ID}/programme.yaml`);

describe('rules saved on screen and the course files', () => {
  it('the files are where rules come from at first', async () => {
    expect(await importing(original)).toMatchObject({ number: 1, outcome: 'new' });
    expect(await read()).toMatchObject({ editionNumber: 1, months: 24, source: 'FILES', since: '2026-11-22T10:00:00.000Z' });
  });

  it('what was saved on screen says so, and stays when unchanged files are imported again', async () => {
    server.clock.instant = new Date('2026-11-22T10:05:00Z');
    await onScreen(12);
    expect(await read()).toMatchObject({ editionNumber: 2, months: 12, source: 'SCREEN', since: '2026-11-22T10:05:00.000Z' });
    expect(await importing(original)).toMatchObject({ number: 2, outcome: 'unchanged', keptRules: true });
    expect(await read()).toMatchObject({ editionNumber: 2, months: 12, source: 'SCREEN' });
  });

  it('new texts of the files come with them all the same', async () => {
    expect(await importing(withTitle('Cits nosaukums'))).toMatchObject({ number: 3, outcome: 'new', keptRules: true });
    expect(await read()).toMatchObject({ editionNumber: 3, months: 12, source: 'SCREEN' });
  });

  it('files that say something new too are refused, all of them, until somebody says so', async () => {
    const modules = () => server.db.query('select count(*)::int as n from module_edition').then(({ rows }) => (rows[0] as { n: number }).n);
    const before = await modules();
    const both = withMonths(36);
    both.modules[0]!.lessons[0]!.title.lv = 'Vēl cits nosaukums';
    await expect(importing(both)).rejects.toThrow(RulesConflict);
    expect(await modules()).toBe(before);
    expect(await read()).toMatchObject({ editionNumber: 3, months: 12, source: 'SCREEN' });
    expect(await importing(both, true)).toMatchObject({ number: 4, outcome: 'new' });
    expect(await read()).toMatchObject({ editionNumber: 4, months: 36, source: 'FILES' });
  });

  it('the download, put among the files, is imported without a change, and is theirs from then on', async () => {
    await onScreen(18);
    const { statusCode, headers, body } = await download();
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/yaml; charset=utf-8']);
    const { programmes } = parseContent(new Map([[FILE, body]])).content;
    await importing({ ...original, programmes });
    expect(await read()).toMatchObject({ months: 18, source: 'FILES' });
    expect((await download()).body).toBe(body);
  });

  it('rules that go back to what the files say are theirs again', async () => {
    await onScreen(20);
    expect((await read()).source).toBe('SCREEN');
    await onScreen(18);
    expect((await read()).source).toBe('FILES');
  });

  it('of a programme that is not there, there is no file', async () => {
    for (const id of ['nav', '..%2Fnav', '%00']) expect((await coordinator.request('GET', `/programmes/${id}/programme.yaml`)).statusCode).toBe(404);
  });
});
