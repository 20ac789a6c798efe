import { diffArrays, diffWordsWithSpace } from 'diff';
import { plainText, type Block } from './blocks.js';
import { saidIn, singleSpaced } from './edition/said.js';

/** A run of words: in both texts, only in the newer one, or only in the older one. */
export interface Words {
  text: string;
  change: 'same' | 'added' | 'removed';
}

/** One block of a lesson that is not what it was. */
export interface BlockChange {
  kind: 'new' | 'changed' | 'removed';
  /** Its index in the newer text; of a removed one, the index before which it stood (the number of blocks: at the end). */
  at: number;
  /** What it says and said, paragraphs apart by `\n`. All of it `same`: only its looks, or where a link leads, differ. */
  words: Words[];
}

/** From this share of words in common on a block was reworded; below it, one is gone and another is new. */
const ALIKE = 0.4;

/**
 * What a reader of `before` finds different in `after`, in reading order: nothing exactly when both say the same in the
 * sense of `changedLessons`. Without the added words and with the removed ones, `after` reads as `before` did.
 */
export function lessonDelta(before: readonly Block[], after: readonly Block[]): BlockChange[] {
  const changes: BlockChange[] = [];
  let [was, at] = [0, 0];
  let gone: Block[] = [];
  let come: Block[] = [];
  const settle = (): void => {
    changes.push(...paired(gone, come, at - come.length));
    [gone, come] = [[], []];
  };
  for (const { count, added, removed } of diffArrays(before.map(saidIn), after.map(saidIn))) {
    if (!added && !removed) settle();
    if (removed) gone.push(...before.slice(was, was + count));
    if (added) come.push(...after.slice(at, at + count));
    if (!added) was += count;
    if (!removed) at += count;
  }
  settle();
  return changes;
}

/** Between two places where the texts agree: who of the new is one of the old, in the same order, and who is nobody's. */
function paired(gone: readonly Block[], come: readonly Block[], from: number): BlockChange[] {
  const removed = (blocks: readonly Block[], at: number): BlockChange[] =>
    blocks.map((block) => ({ kind: 'removed', at, words: runs([{ text: textOf(block), change: 'removed' }]) }));
  let next = 0;
  const changes = come.flatMap((block, index): BlockChange[] => {
    const at = from + index;
    const found = gone.findIndex((old, each) => each >= next && areAlike(old, block));
    if (found < 0) return [{ kind: 'new', at, words: runs([{ text: textOf(block), change: 'added' }]) }];
    const skipped = removed(gone.slice(next, found), at);
    next = found + 1;
    return [...skipped, { kind: 'changed', at, words: reworded(gone[found]!, block) }];
  });
  return [...changes, ...removed(gone.slice(next), from + come.length)];
}

function areAlike(before: Block, after: Block): boolean {
  if (kindOf(before) !== kindOf(after)) return false;
  const [old, now] = [wordsIn(before), wordsIn(after)];
  const left = new Map<string, number>();
  for (const word of old) left.set(word, (left.get(word) ?? 0) + 1);
  const common = now.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return 2 * common.length >= ALIKE * (old.length + now.length);
}

const wordsIn = (block: Block): string[] => textOf(block).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A list stays a list when it becomes a numbered one. */
const kindOf = ({ t }: Block): string => (t === 'ol' ? 'ul' : t);

const reworded = (before: Block, after: Block): Words[] =>
  runs(diffWordsWithSpace(textOf(before), textOf(after)).map(({ value, added, removed }) => ({ text: value, change: added ? 'added' : removed ? 'removed' : 'same' })));

const runs = (words: Words[]): Words[] => words.filter(({ text }) => text !== '');

/** What a block says: a line for each paragraph, item and row in it. */
function textOf(block: Block): string {
  return linesOf(block).map(singleSpaced).filter(Boolean).join('\n');
}

function linesOf(block: Block): string[] {
  if (block.t === 'h' || block.t === 'p') return [plainText(block.c)];
  if ('items' in block) return block.items.flat().flatMap(linesOf);
  if ('rows' in block) return [block.head, ...block.rows].map((row) => row.map(plainText).join(' · '));
  const inside = block.c.flatMap(linesOf);
  return block.t === 'quote' ? inside : [plainText(block.title ?? []), ...inside, block.source ?? ''];
}
