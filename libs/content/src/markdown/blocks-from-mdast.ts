import type { Heading, List, RootContent, Table } from 'mdast';
import { plainText, type Block, type Inline } from '../blocks.js';
import { isId } from '../ids.js';
import { limits } from '../limits.js';
import { calloutFromMdast } from './callout-from-mdast.js';
import type { MarkdownContext } from './context.js';
import { inlinesFromMdast } from './inlines-from-mdast.js';

/** Blocks of a text; whatever the format does not know is reported and left out. `depth` 0 is the text itself. */
export function blocksFromMdast(nodes: readonly RootContent[], context: MarkdownContext, depth = 0): Block[] {
  const first = nodes[0];
  if (depth > limits.depth && first) {
    context.report(first, 'nested-too-deep', { limit: limits.depth });
    return [];
  }
  return nodes.flatMap((node) => convertOne(node, context, depth));
}

function convertOne(node: RootContent, context: MarkdownContext, depth: number): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const c = inlinesFromMdast(node.children, context);
      return c.length > 0 ? [{ t: 'p', c }] : [];
    }
    case 'heading':
      return heading(node, context, depth);
    case 'list':
      return list(node, context, depth);
    case 'blockquote': {
      const c = blocksFromMdast(node.children, context, depth + 1);
      if (node.children.length === 0) context.report(node, 'empty-text', {});
      return c.length > 0 ? [{ t: 'quote', c }] : [];
    }
    case 'table':
      return [table(node, context)];
    case 'containerDirective':
      return calloutFromMdast(node, context, depth, blocksFromMdast);
    case 'leafDirective':
      context.report(node, 'unknown-directive', { name: `::${node.name}`, allowed: ':::' });
      return [];
    case 'html':
      context.report(node, 'markdown-html', {});
      return [];
    default:
      context.report(node, 'markdown-unsupported', { construct: constructs[node.type] ?? node.type });
      return [];
  }
}

const constructs: Record<string, string> = {
  code: 'code',
  thematicBreak: 'rule',
  definition: 'link definition',
  footnoteDefinition: 'footnote',
};

function heading(node: Heading, context: MarkdownContext, depth: number): Block[] {
  if (!context.headings || depth > 0) {
    context.report(node, 'heading-place', {});
    return [];
  }
  if (node.depth !== 2 && node.depth !== 3) {
    context.report(node, 'heading-level', { level: node.depth });
    return [];
  }
  const { text, id } = splitAnchor(inlinesFromMdast(node.children, context).map((c) => (isBreak(c) ? ' ' : c)));
  if (plainText(text).trim() === '') context.report(node, 'empty-text', {});
  else if (id === undefined) context.report(node, 'anchor-missing', { heading: plainText(text) });
  else if (!isId(id)) context.report(node, 'bad-id', { id });
  else if (context.mentions.anchors.some(({ name }) => name === id))
    context.report(node, 'anchor-duplicate', { anchor: id });
  else {
    context.mentions.anchors.push({ name: id, place: context.place(node) });
    return [{ t: 'h', id, level: node.depth, c: text }];
  }
  return [];
}

const isBreak = (inline: Inline): boolean => typeof inline === 'object' && inline.t === 'br';

/** Takes the anchor `{#id}` off the end of a heading. */
function splitAnchor(inlines: Inline[]): { text: Inline[]; id?: string } {
  const last = inlines.at(-1);
  const match = typeof last === 'string' ? /^(.*?) ?\{#([^{}\s]*)\}$/s.exec(last) : null;
  if (!match) return { text: inlines };
  const before = match[1] ? [match[1]] : [];
  return { text: [...inlines.slice(0, -1), ...before], id: match[2] ?? '' };
}

function list(node: List, context: MarkdownContext, depth: number): Block[] {
  if (node.ordered && node.start !== 1 && node.start != null) {
    context.report(node, 'list-start', { start: node.start });
  }
  const items = node.children.map((item) => {
    if (item.checked != null) context.report(item, 'markdown-unsupported', { construct: 'task list' });
    const blocks = blocksFromMdast(item.children, context, depth + 1);
    if (item.children.length === 0) context.report(item, 'empty-text', {});
    return blocks;
  });
  const full = items.filter((item) => item.length > 0);
  return full.length > 0 ? [{ t: node.ordered ? 'ol' : 'ul', items: full }] : [];
}

function table(node: Table, context: MarkdownContext): Block {
  const rows = node.children.map((row) => row.children.map((cell) => inlinesFromMdast(cell.children, context)));
  const head = rows[0] ?? [];
  const width = head.length;
  const fill = (row: Inline[][]): Inline[][] => Array.from({ length: width }, (_, index) => row[index] ?? []);
  return { t: 'table', head, rows: rows.slice(1).map(fill) };
}
