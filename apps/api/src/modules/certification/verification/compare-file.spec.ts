import fc from 'fast-check';
import { expect, it } from 'vitest';
import { certificatePdf } from '../certificates/certificate-pdf.js';
import { sampleText } from '../certificates/sample-text.testing.js';
import { makeSealKey, seal } from '../certificates/seal.js';
import { compareFile } from './compare-file.js';

const at = new Date('2026-11-22T10:00:00Z');
const key = await makeSealKey('Līdzgaita', at);
const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2'], name: 'Līdzgaitnieka "apliecība"', validFrom: '2026-11-22T10:00:00Z', credentialSubject: { identifier: [{ hashed: false, identityHash: 'Žanete Ķirse-Ģērmane' }], rank: 17 },
};
const pdf = await seal(await certificatePdf({ ...sampleText, credential }), key, at);
const text = Buffer.from(JSON.stringify(credential));
const compare = (file: Buffer) => compareFile(file, { pdf, credential }, [key.certificate]);

type Edit = readonly ['change' | 'add' | 'remove', number, number];

/** A byte changed, put in or taken out. */
const editOf = (file: Buffer): fc.Arbitrary<Edit> => fc.tuple(fc.constantFrom('change', 'add', 'remove'), fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }));

function edited(file: Buffer, [kind, place, byte]: Edit): Buffer {
  const [before, after] = [file.subarray(0, place), file.subarray(place + 1)];
  if (kind === 'change') return Buffer.concat([before, Buffer.from([file[place]! ^ byte]), after]);
  return kind === 'add' ? Buffer.concat([before, Buffer.from([byte]), file.subarray(place)]) : Buffer.concat([before, after]);
}

const caught = async (file: Buffer): Promise<boolean> => !(await compare(file))?.same;

it('knows what was signed, however it is laid out', async () => {
  expect(await compare(pdf)).toEqual({ file: 'pdf', same: true, seal: 'ours' });
  for (const laid of [text, Buffer.from(JSON.stringify(credential, null, '\t')), Buffer.from(`\uFEFF${JSON.stringify(credential)}\r\n`)]) {
    expect(await compare(laid)).toEqual({ file: 'json', same: true, differences: [] });
  }
});

it.each([
  ['a key that stands there twice', '{"name":"Cits",' + text.toString().slice(1)],
  ['an escaped letter', text.toString().replace('ī', '\\u012b')],
  ['a number spelt otherwise', text.toString().replace('17', '17.0')],
])('does not take %s for it', async (_, file) => {
  expect(await compare(Buffer.from(file))).toEqual({ file: 'json', same: false, differences: [{ at: '', kind: 'changed' }] });
});

it('catches every edit of the PDF', { timeout: 60_000 }, async () => {
  await fc.assert(fc.asyncProperty(editOf(pdf), (edit) => caught(edited(pdf, edit))), { numRuns: 1500 });
});

/** A blank between two parts of JSON says nothing. */
const blankOnly = (file: Buffer): boolean => file.toString().replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g, '$1') === text.toString();

it('catches every edit of the JSON but blanks between its parts', async () => {
  await fc.assert(
    fc.asyncProperty(editOf(text), (edit) => {
      const file = edited(text, edit);
      fc.pre(!blankOnly(file));
      return caught(file);
    }),
    { numRuns: 5000 },
  );
});

it('says nothing about other files', async () => {
  for (const file of ['', '[]', '"{}"', 'GIF89a', 'text']) expect(await compare(Buffer.from(file))).toBeUndefined();
});
