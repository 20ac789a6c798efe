import type { Block, Inline } from '@lidzgaita/contract';
import { diffArrays, diffWordsWithSpace } from 'diff';

/** A piece of a paragraph: as it was, new, or gone. */
export interface Piece {
  text: string;
  change: 'none' | 'added' | 'removed';
}

/** A paragraph that is not what it was. */
export type Changed = { id: number; pieces: Piece[] };

const plain = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (typeof inline === 'string' ? inline : inline.t === 'br' ? '\n' : plain(inline.c))).join('');

/** Everything that a text says, paragraph by paragraph; headings, items of lists and rows of tables are some too. */
export function paragraphsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.t === 'h' || block.t === 'p') return [plain(block.c)];
    if ('items' in block) return block.items.flatMap(paragraphsOf);
    if ('rows' in block) return [block.head, ...block.rows].map((row) => row.map(plain).join(' · '));
    if (block.t === 'quote') return paragraphsOf(block.c);
    const { title, source, checked, c } = block;
    return [...(title ? [plain(title)] : []), ...paragraphsOf(c), ...(source ? [[source, checked].filter(Boolean).join(', ')] : [])];
  });
}

/** What is new and what is gone in a text since an earlier one; a paragraph that was reworded shows its words. */
export function changesIn(before: readonly Block[], now: readonly Block[]): Changed[] {
  const changed: Changed[] = [];
  const steps = diffArrays(paragraphsOf(before), paragraphsOf(now));
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at]!;
    const next = steps[at + 1];
    if (!step.added && !step.removed) continue;
    const reworded = step.removed && next?.added && next.value.length === step.value.length;
    const pieces = reworded
      ? step.value.map((paragraph, index) => wordsOf(paragraph, next.value[index]!))
      : step.value.map((text): Piece[] => [{ text, change: step.added ? 'added' : 'removed' }]);
    if (reworded) at += 1;
    for (const each of pieces) changed.push({ id: changed.length, pieces: each });
  }
  return changed;
}

const wordsOf = (before: string, now: string): Piece[] =>
  diffWordsWithSpace(before, now).map(({ value, added, removed }) => ({ text: value, change: added ? 'added' : removed ? 'removed' : 'none' }));
