import { getDocumentProxy, extractText } from 'unpdf';
import { expect, it } from 'vitest';
import { certificatePdf } from './certificate-pdf.js';
import { academicHours, longDay } from './certificate-words.js';
import { sampleText as text } from './sample-text.testing.js';

const open = async (bytes: Buffer) => getDocumentProxy(new Uint8Array(bytes));

it('says everything in text that can be copied, diacritics included', async () => {
  const { text: pages } = await extractText(await open(await certificatePdf(text)), { mergePages: true });
  const words = pages.replace(/\s+/g, ' ');
  for (const expected of [
    text.holder, text.number, text.title.lv, text.title.en, text.issuer.lv, text.issuer.en, text.verificationUrl, text.criteria.lv, text.criteria.en,
    '2026. gada 22. novembris', '2028. gada 22. novembris', '22 November 2026', '„Līdzgaitnieks”', '17 akadēmisko stundu', '3. izdevums',
  ]) {
    expect(words).toContain(expected);
  }
});

it('is tagged, in Latvian with English marked as such, and reads in order', async () => {
  const document = await open(await certificatePdf(text));
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  const { info } = (await document.getMetadata()) as { info: { Language?: string; Title?: string } };
  expect(info).toMatchObject({ Language: 'lv-LV', Title: 'Līdzgaitnieka apliecība: Žanete Ķirse-Ģērmane' });
  const tree = (await (await document.getPage(1)).getStructTree()) as { children: { children: { role: string; lang?: string; alt?: string }[] }[] };
  const parts = tree.children[0]!.children;
  expect(parts.map(({ role }) => role).filter((role) => role !== 'P')).toEqual(['H1', 'H2', 'Figure']);
  expect(parts.some(({ lang }) => lang === 'en')).toBe(true);
  expect(parts.find(({ role }) => role === 'Figure')?.alt).toBeTruthy();
});

it('carries the signed credential as a file, byte for byte', async () => {
  const attachments = (await (await open(await certificatePdf(text))).getAttachments()) as Record<string, { filename: string; content: Uint8Array }>;
  const [file] = Object.values(attachments);
  expect(file?.filename).toBe('LG-2026-000123.json');
  expect(JSON.parse(Buffer.from(file!.content).toString())).toEqual(text.credential);
});

it('names the file in the catalogue as the data behind the page', async () => {
  expect((await certificatePdf(text)).toString('latin1')).toMatch(/\/AFRelationship \/Data/);
});

it('says which one it replaces', async () => {
  const { text: pages } = await extractText(await open(await certificatePdf({ ...text, replaces: 'LG-2026-000100' })), { mergePages: true });
  expect(pages).toContain('Aizstāj apliecību LG-2026-000100');
});

it('gives the same bytes for the same text', async () => {
  expect((await certificatePdf(text)).equals(await certificatePdf(text))).toBe(true);
});

it.each(['Ī', 'Maksimiliāna Aleksandra Konstantīna Bērziņa-Zvirbule-Liepkalniece fon der Rope', 'Анна Берзиня', 'A'.repeat(201)])('stays on one page for the name %s', async (holder) => {
  expect((await open(await certificatePdf({ ...text, holder }))).numPages).toBe(1);
});

it('stays on one page for criteria of any length', async () => {
  const criteria = { lv: text.criteria.lv.repeat(12), en: text.criteria.en.repeat(12) };
  expect((await open(await certificatePdf({ ...text, criteria }))).numPages).toBe(1);
});

it.each([
  [1, '1 akadēmiskā stunda'], [11, '11 akadēmisko stundu'], [17, '17 akadēmisko stundu'], [20, '20 akadēmisko stundu'], [21, '21 akadēmiskā stunda'], [24, '24 akadēmiskās stundas'],
])('counts %i hours in Latvian', (hours, words) => {
  expect(academicHours(hours, 'lv')).toBe(words);
});

it('writes days out in Riga’s calendar, whatever the machine’s zone', () => {
  expect(longDay('2028-02-29', 'lv')).toBe('2028. gada 29. februāris');
});
