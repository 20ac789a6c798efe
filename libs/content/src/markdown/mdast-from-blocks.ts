import type { BlockContent, ListItem, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import type { Block, Inline } from '../blocks.js';

/** Blocks as a syntax tree that can be written as Markdown. */
export function mdastFromBlocks(blocks: readonly Block[]): Root {
  return { type: 'root', children: blocks.map(node) };
}

function node(block: Block): RootContent {
  switch (block.t) {
    case 'h':
      return { type: 'heading', depth: block.level, children: inlines([...block.c, ` {#${block.id}}`]) };
    case 'p':
      return { type: 'paragraph', children: inlines(block.c) };
    case 'ul':
    case 'ol': {
      const spread = block.items.some((item) => item.filter(({ t }) => t !== 'ul' && t !== 'ol').length > 1);
      const children = block.items.map((item): ListItem => ({ type: 'listItem', spread, children: flow(item) }));
      return { type: 'list', ordered: block.t === 'ol', start: block.t === 'ol' ? 1 : null, spread, children };
    }
    case 'quote':
      return { type: 'blockquote', children: flow(block.c) };
    case 'table': {
      const row = (cells: Inline[][]): TableRow => ({
        type: 'tableRow',
        children: cells.map((cell) => ({ type: 'tableCell', children: inlines(cell) })),
      });
      return { type: 'table', children: [row(block.head), ...block.rows.map(row)] };
    }
    case 'callout':
      return callout(block);
  }
}

const flow = (blocks: readonly Block[]): BlockContent[] => blocks.map((block) => node(block) as BlockContent);

function callout(block: Extract<Block, { t: 'callout' }>): RootContent {
  const label: BlockContent[] = block.title
    ? [{ type: 'paragraph', data: { directiveLabel: true }, children: inlines(block.title) }]
    : [];
  return {
    type: 'containerDirective',
    name: block.kind,
    attributes: { source: block.source, checked: block.checked },
    children: [...label, ...flow(block.c)],
  };
}

function inlines(c: readonly Inline[]): PhrasingContent[] {
  return c.map((inline): PhrasingContent => {
    if (typeof inline === 'string') return { type: 'text', value: inline };
    switch (inline.t) {
      case 'b':
        return { type: 'strong', children: inlines(inline.c) };
      case 'i':
        return { type: 'emphasis', children: inlines(inline.c) };
      case 'link':
        return { type: 'link', url: inline.href, children: inlines(inline.c) };
      case 'term':
        return { type: 'textDirective', name: 'term', attributes: { id: inline.id }, children: inlines(inline.c) };
      case 'br':
        return { type: 'break' };
    }
  });
}
