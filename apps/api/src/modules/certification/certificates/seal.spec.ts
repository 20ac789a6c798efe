import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { certificatePdf } from './certificate-pdf.js';
import { sampleText } from './sample-text.testing.js';
import { makeSealKey, seal, verifySeal } from './seal.js';

const at = new Date('2026-11-22T10:00:00Z');
const key = await makeSealKey('Līdzgaita', at);
const plain = await certificatePdf(sampleText);
const sealed = await seal(plain, key, at);
const ours = [key.certificate];
const open = (bytes: Buffer) => getDocumentProxy(new Uint8Array(bytes));

describe('a sealed PDF', () => {
  it('is whole, and ours; without the seal, or under another certificate, it is not', async () => {
    expect(await verifySeal(sealed, ours)).toBe('ours');
    expect(await verifySeal(sealed, [])).toBe('foreign');
    expect(await verifySeal(await seal(plain, await makeSealKey('Līdzgaita', at), at), ours)).toBe('foreign');
    expect(await verifySeal(Buffer.from('%PDF-1.7'), ours)).toBe('missing');
    expect(await verifySeal(plain, ours)).toBe('missing');
  });

  it('keeps its tags, its language, its text and its file', async () => {
    const document = await open(sealed);
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect(((await document.getMetadata()) as { info: object }).info).toMatchObject({ Language: 'lv-LV', IsSignaturesPresent: true });
    expect((await extractText(document, { mergePages: true })).text).toContain(sampleText.holder);
    const [file] = Object.values((await document.getAttachments()) as Record<string, { content: Uint8Array }>);
    expect(JSON.parse(Buffer.from(file!.content).toString())).toEqual(sampleText.credential);
  });

  it('gives the same bytes for the same file, key and instant', async () => {
    expect((await seal(plain, key, at)).equals(sealed)).toBe(true);
  });

  it('is broken by a line more at its end, and by a second seal', async () => {
    expect(await verifySeal(Buffer.concat([sealed, Buffer.from('\n')]), ours)).toBe('broken');
    expect(await verifySeal(Buffer.concat([sealed, Buffer.from('/ByteRange [0 1 2 3]')]), ours)).toBe('broken');
  });

  it('is not ours any more after any change outside of the room for the seal', async () => {
    const [, from, to] = /\/ByteRange \[0 (\d+) (\d+)/.exec(sealed.toString('latin1'))!.map(Number) as [number, number, number];
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        fc.pre(place < from || place >= to);
        const edited = Buffer.from(sealed);
        edited[place]! ^= change;
        expect(await verifySeal(edited, ours)).not.toBe('ours');
      }),
      { numRuns: 300 },
    );
  });
});
