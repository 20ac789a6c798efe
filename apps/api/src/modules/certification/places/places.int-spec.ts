import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer, type Caller } from '../../../testing/test-server.js';

interface Answer {
  __typename: string;
  code?: string;
  place?: string;
  closed?: boolean;
  name?: { lv: string };
}

let server: TestServer;
let [administrator, official]: Caller[] = [];

beforeAll(async () => {
  server = await TestServer.start({ env: { WORKERS: 'false' } });
  await server.person('administrators@example.org', [{ role: 'ADMINISTRATOR' }]);
  await server.person('amatpersona@example.org', [{ role: 'OFFICIAL' }]);
  [administrator, official] = await Promise.all([server.signIn('administrators@example.org'), server.signIn('amatpersona@example.org')]);
});
afterAll(() => server?.stop());

const write = async (operation: string, input: object): Promise<Answer> => {
  const type = operation === 'setPlaceClosed' ? 'PlaceClosedInput' : 'PlaceInput';
  const text = `mutation ($input: ${type}!) { ${operation}(input: $input) { __typename ... on Refusal { code } ... on Place { place: code name closed } } }`;
  return (await administrator!.ask<Record<string, Answer>>(text, { input: { key: randomUUID(), ...input } })).data[operation]!;
};
const places = async () => (await official!.ask<{ places: { code: string; name: { lv: string }; closed: boolean }[] }>('{ places { code name closed } }')).data.places;

describe('the list of prisons', () => {
  it('begins empty, and is added to, renamed and closed, each with a line in the audit log', async () => {
    expect(await places()).toEqual([]);
    expect(await write('addPlace', { code: 'cesis', lv: ' Cēsu iestāde ', en: 'Cēsis' })).toMatchObject({ place: 'cesis', name: { lv: 'Cēsu iestāde' }, closed: false });
    await write('addPlace', { code: 'olaine', lv: 'Olaines cietums', en: 'Olaine Prison' });
    expect(await write('renamePlace', { code: 'cesis', lv: 'Āraišu iestāde', en: 'Cēsis' })).toMatchObject({ name: { lv: 'Āraišu iestāde' } });
    expect((await places()).map(({ code }) => code)).toEqual(['cesis', 'olaine']);
    expect(await write('setPlaceClosed', { code: 'cesis', closed: true })).toMatchObject({ closed: true });
    expect((await places()).map(({ code, closed }) => [code, closed])).toEqual([['olaine', false], ['cesis', true]]);
    expect(await write('setPlaceClosed', { code: 'cesis', closed: false })).toMatchObject({ closed: false });
    const { rows } = await server.db.query<{ action: string }>(`select action from audit_entry where subject_type = 'place' order by seq`);
    expect(rows.map(({ action }) => action)).toEqual(['place-added', 'place-added', 'place-renamed', 'place-closed', 'place-reopened']);
  });

  it.each([
    ['addPlace', { code: 'Cēsis', lv: 'a', en: 'a' }, 'place-code-malformed'], ['addPlace', { code: 'cesis', lv: 'a', en: 'a' }, 'place-code-taken'],
    ['addPlace', { code: 'jauns', lv: 'OLAINES CIETUMS', en: 'a' }, 'place-name-taken'], ['addPlace', { code: 'jauns', lv: 'a', en: 'olaine prison' }, 'place-name-taken'],
    ['addPlace', { code: 'jauns', lv: ' ', en: 'a' }, 'place-name-missing'], ['addPlace', { code: 'jauns', lv: 'a', en: 'x'.repeat(101) }, 'place-name-missing'],
    ['renamePlace', { code: 'cesis', lv: 'Olaines cietums', en: 'a' }, 'place-name-taken'], ['renamePlace', { code: 'nav', lv: 'a', en: 'a' }, 'place-unknown'],
    ['setPlaceClosed', { code: 'nav', closed: true }, 'place-unknown'],
  ])('%s %j is refused: %s', async (operation, input, code) => {
    expect(await write(operation, input)).toMatchObject({ __typename: 'Refusal', code });
  });

  it('holds every name and code once however many add it at the same time, and one key adds one', async () => {
    const added = await Promise.all(Array.from({ length: 8 }, (_, at) => write('addPlace', { code: `liepaja-${at}`, lv: 'Liepājas cietums', en: 'Liepāja Prison' })));
    expect(added.filter(({ __typename }) => __typename === 'Place')).toHaveLength(1);
    expect(added.filter(({ code }) => code === 'place-name-taken')).toHaveLength(7);
    const key = randomUUID();
    const twice = await Promise.all([1, 2].map(() => write('addPlace', { key, code: 'jelgava', lv: 'Jelgavas cietums', en: 'Jelgava Prison' })));
    expect(twice.map(({ place }) => place)).toEqual(['jelgava', 'jelgava']);
    await expect(server.db.query(`insert into place (code, name) values ('x', '{"lv": "liepājas Cietums", "en": "x"}')`)).rejects.toThrow('place_name_lv');
  });
});
