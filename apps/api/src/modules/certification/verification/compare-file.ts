import { compareWithSigned, type Difference } from '@lidzgaita/credentials';
import type { SealState } from '../certificates/seal.js';

/** What was signed: the file, and the credential. */
interface Signed {
  pdf: Buffer;
  credential: object;
}

/** Whether a file is what was signed. Of a PDF, what its own seal says; of JSON, every place that differs. */
export type FileComparison = { file: 'pdf'; same: boolean; seal: SealState } | { file: 'json'; same: boolean; differences: readonly Difference[] };

const ALL_OF_IT: readonly Difference[] = [{ at: '', kind: 'changed' }];

/**
 * Compares a file of unknown origin with what was signed: a PDF byte for byte, JSON value for value. Line breaks and the
 * order of keys may differ in JSON, nothing else. Undefined when it is neither.
 */
export async function compareFile(file: Buffer, signed: Signed, seals: readonly Buffer[]): Promise<FileComparison | undefined> {
  if (file.subarray(0, 1024).includes('%PDF-')) {
    const { verifySeal } = await import('../certificates/seal.js');
    return { file: 'pdf', same: file.equals(signed.pdf), seal: await verifySeal(file, seals) };
  }
  if (!/^\s*\{/.test(file.subarray(0, 1024).toString('utf8').replace(/^\uFEFF/, ''))) return undefined;
  const differences = differencesIn(file, signed.credential);
  return { file: 'json', same: differences.length === 0, differences };
}

function differencesIn(file: Buffer, credential: object): readonly Difference[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
    const parsed: unknown = JSON.parse(text);
    const comparison = compareWithSigned(parsed, credential);
    if (!comparison.same) return comparison.differences;
    return withoutLayout(text) === JSON.stringify(parsed) ? [] : ALL_OF_IT;
  } catch {
    return ALL_OF_IT;
  }
}

/** A key that stands there twice, or an escaped letter, says the same to a parser and something else to a reader. */
const withoutLayout = (text: string): string => text.replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g, '$1');
