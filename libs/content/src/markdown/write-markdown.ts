import type { Block } from '../blocks.js';
import { mdastFromBlocks } from './mdast-from-blocks.js';
import { mdastToMarkdown } from './processor.js';

/** Blocks as Markdown, ending in a line break; nothing for no blocks. */
export function writeMarkdown(blocks: readonly Block[]): string {
  return blocks.length === 0 ? '' : mdastToMarkdown(mdastFromBlocks(blocks));
}
