import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { termToMarkdown } from './term-to-markdown.js';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkDirective)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    listItemIndent: 'one',
    resourceLink: true,
    handlers: { textDirective: termToMarkdown },
  })
  .freeze();

/** Markdown as a syntax tree. Bound the text first: see `checkPassages`. */
export function markdownToMdast(text: string): Root {
  return processor.parse(text);
}

/** A syntax tree as Markdown, in the one style of the format. */
export function mdastToMarkdown(root: Root): string {
  return processor.stringify(root);
}
