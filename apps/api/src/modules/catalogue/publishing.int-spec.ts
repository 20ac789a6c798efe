import { compileModule, editionToContent, hasErrors, parseContent, serialiseContent, type Content } from '@lidzgaita/content';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../../testing/test-server.js';
import { CatalogueFacade } from './catalogue.facade.js';
import { readContentFolder } from './content-folder.js';
import { PublishingService } from './publishing.service.js';

let server: TestServer;
let publishing: PublishingService;
let catalogue: CatalogueFacade;
let original: Content;

beforeAll(async () => {
  server = await TestServer.start();
  publishing = server.app.get(PublishingService, { strict: false });
  catalogue = server.app.get(CatalogueFacade, { strict: false });
  const { content, faults } = await readContentFolder(new URL('../../../../../content', import.meta.url).pathname);
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  original = content;
});

afterAll(() => server.stop());

const retitled = (lv: string): Content => {
  const changed = structuredClone(original);
  changed.modules[0]!.lessons[0]!.title.lv = lv;
  return changed;
};

/** Of modules and programmes; the texts to sign have tests of their own. */
const outcomes = async (content: Content) => (await publishing.publish(content)).filter(({ kind }) => kind !== 'agreement').map(({ kind, id, number, outcome }) => `${kind} ${id} ${number} ${outcome}`);

describe('publishing the curriculum', () => {
  it('makes first editions, and importing the same again changes nothing', async () => {
    expect(await outcomes(original)).toEqual(['module k1 1 new', 'module k2 1 new', 'module k3 1 new', 'programme lidzgaitnieks 1 new']);
    expect(await outcomes(original)).toEqual(['module k1 1 unchanged', 'module k2 1 unchanged', 'module k3 1 unchanged', 'programme lidzgaitnieks 1 unchanged']);
  });

  it('makes a new edition of what changed and of the programme that names it', async () => {
    expect(await outcomes(retitled('Jauns nosaukums'))).toEqual(['module k1 2 new', 'module k2 1 unchanged', 'module k3 1 unchanged', 'programme lidzgaitnieks 2 new']);
  });

  it('makes the earlier edition current again when the text goes back', async () => {
    expect(await outcomes(original)).toEqual(['module k1 1 earlier', 'module k2 1 unchanged', 'module k3 1 unchanged', 'programme lidzgaitnieks 1 earlier']);
  });

  it('numbers editions without gaps or doubles when several people publish at once', async () => {
    const titles = Array.from({ length: 6 }, (_, at) => `Nosaukums ${at}`);
    await Promise.all(titles.map((title) => publishing.publish(retitled(title))));
    const { rows } = await server.db.query<{ number: number }>(`select number from module_edition where module_id = 'k1' order by number`);
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('refuses to change a published edition, whoever asks', async () => {
    await expect(server.db.query(`update module_edition set number = 99`)).rejects.toThrow('only grows');
    await expect(server.db.query(`delete from module_edition`)).rejects.toThrow('only grows');
  });

  it('exports an edition as files that compile to the same edition', async () => {
    const { hash } = compileModule(original, 'k3');
    const files = serialiseContent(editionToContent(await catalogue.moduleEdition(hash)));
    const { content, faults } = parseContent(files);
    expect(hasErrors(faults)).toBe(false);
    expect(compileModule(content, 'k3').hash).toBe(hash);
  });
});

describe('what a reader downloads', () => {
  it('holds the lessons and nothing of the test', async () => {
    await server.person('laima@paraugs.example', [{ role: 'TRAINEE' }]);
    const laima = await server.signIn('laima@paraugs.example');
    const { hash } = compileModule(original, 'k1');
    const response = await laima.request('GET', `/content/${hash}/lv.json`);
    expect(response.statusCode).toBe(200);
    expect(response.headers['cache-control']).toBe('private, max-age=31536000, immutable');
    const text = response.body;
    expect(text).toContain(original.modules[0]!.lessons[0]!.title.lv);
    for (const { id, prompt } of original.modules[0]!.quiz!.questions) {
      expect(text).not.toContain(`"${id}"`);
      expect(text).not.toContain(JSON.stringify(prompt.lv).slice(1, -1));
    }
  });

  it.each(['/content/none/lv.json', `/content/${'0'.repeat(64)}/lv.json`, `/content/${'0'.repeat(64)}/__proto__.json`])('answers %s with not found', async (path) => {
    const laima = await server.signIn('laima@paraugs.example');
    expect((await laima.request('GET', path)).statusCode).toBe(404);
  });
});
