import { isDeepStrictEqual } from 'node:util';
import type { Block } from '../blocks.js';
import type { Place, Report } from '../faults/fault.js';
import { blocksFromMdast } from './blocks-from-mdast.js';
import { checkPassages } from './check-passages.js';
import { MarkdownContext, noMentions, type Mentions, type TextPoint } from './context.js';
import { isPlainParagraph, plainParagraphs } from './plain-paragraphs.js';
import { writeMarkdown } from './write-markdown.js';
import { markdownToMdast } from './processor.js';

/** How to read one Markdown text. */
export interface MarkdownOptions {
  /** Lessons have headings, other texts do not. */
  headings: boolean;
  /** Where a point of the text lies in its file. */
  toPlace: (point: TextPoint) => Place;
  report: Report;
}

/** A Markdown text that was read. */
export interface ParsedMarkdown {
  blocks: Block[];
  mentions: Mentions;
}

/** Reads a Markdown text; whatever the format does not know is reported and left out. Never throws. */
export function parseMarkdown(text: string, { headings, toPlace, report }: MarkdownOptions): ParsedMarkdown {
  const nothing: ParsedMarkdown = { blocks: [], mentions: noMentions() };
  const bound = checkPassages(text);
  if (bound) {
    report(toPlace({ line: bound.line, column: 1 }), bound.rule, { limit: bound.limit });
    return nothing;
  }
  const plain = plainParagraphs(text);
  if (plain) return { blocks: plain, mentions: noMentions() };
  try {
    const context = new MarkdownContext(headings, text, toPlace, report);
    const root = markdownToMdast(text);
    const perChild = root.children.map((child) => blocksFromMdast([child], context));
    const blocks = perChild.flat();
    if (!isStable(blocks, headings)) {
      const culprit = root.children.find((_, index) => !isStable(perChild[index] ?? [], headings));
      context.report(culprit ?? root, 'markdown-unstable', {});
    }
    return { blocks, mentions: context.mentions };
  } catch {
    report(toPlace({ line: 1, column: 1 }), 'unreadable', {});
    return nothing;
  }
}

/** Whether blocks, written as Markdown and read again, are the same: what cannot be kept must not be published. */
function isStable(read: readonly Block[], headings: boolean): boolean {
  const blocks = read.map((block): Block => (isPlainParagraph(block) ? { t: 'p', c: ['x'] } : block));
  if (blocks.every(isPlainParagraph)) return true;
  const toPlace = ({ line, column }: TextPoint): Place => ({ file: '', line, column });
  const written = writeMarkdown(blocks);
  if (checkPassages(written)) return false;
  const context = new MarkdownContext(headings, written, toPlace, () => {});
  const again = blocksFromMdast(markdownToMdast(written).children, context);
  return isDeepStrictEqual(again, blocks);
}
