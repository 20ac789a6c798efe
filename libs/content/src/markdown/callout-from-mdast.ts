import { isDay } from '@lidzgaita/certification';
import type { Paragraph, RootContent } from 'mdast';
import { calloutKinds, type Block, type CalloutKind } from '../blocks.js';
import type { MarkdownContext } from './context.js';
import { inlinesFromMdast } from './inlines-from-mdast.js';

type Container = Extract<RootContent, { type: 'containerDirective' }>;
type ConvertBlocks = (nodes: readonly RootContent[], context: MarkdownContext, depth: number) => Block[];

/** A callout (`:::note … :::`), checked; `convert` turns its content into blocks. */
export function calloutFromMdast(
  node: Container,
  context: MarkdownContext,
  depth: number,
  convert: ConvertBlocks,
): Block[] {
  const kind = calloutKinds.find((known) => known === node.name);
  if (!kind) {
    context.report(node, 'unknown-directive', { name: node.name, allowed: calloutKinds.join(', ') });
    return [];
  }
  if (depth > 0) {
    context.report(node, 'directive-place', { name: kind });
    return [];
  }
  if (swallows(node, context.text)) {
    context.report(node, 'directive-open', { name: kind });
    context.isInOpenCallout = true;
    const swallowed = convert(node.children, context, depth);
    context.isInOpenCallout = false;
    return swallowed;
  }
  if (!context.isInOpenCallout && !isClosed(node, context.text)) context.report(node, 'directive-open', { name: kind });
  const [label, ...others] = node.children;
  const hasLabel = label?.type === 'paragraph' && label.data?.directiveLabel === true;
  const title = hasLabel ? inlinesFromMdast((label as Paragraph).children, context) : [];
  const c = convert(hasLabel ? others : node.children, context, depth + 1);
  if (c.length === 0) {
    if (node.children.length === 0 || hasLabel) context.report(node, 'empty-text', {});
    return [];
  }
  return [{ t: 'callout', kind, ...(title.length > 0 && { title }), ...attributes(node, kind, context), c }];
}

function attributes(
  node: Container,
  kind: CalloutKind,
  context: MarkdownContext,
): { source?: string; checked?: string } {
  const given = Object.entries(node.attributes ?? {});
  const known = kind === 'law' ? ['source', 'checked'] : [];
  for (const [name] of given.filter(([key]) => !known.includes(key))) {
    context.report(node, 'unknown-attribute', { name, directive: kind });
  }
  if (kind !== 'law') return {};
  const find = (key: string): string =>
    (given.find(([name]) => name === key)?.[1] ?? '').replace(/[ \t\r\n]+/g, ' ').trim();
  const source = find('source');
  const checked = find('checked');
  if (source === '') context.report(node, 'law-without-source', { attribute: 'source' });
  if (checked === '') context.report(node, 'law-without-source', { attribute: 'checked' });
  else if (!isDay(checked)) context.report(node, 'bad-day', { found: checked });
  return { ...(source && { source }), ...(isDay(checked) && { checked }) };
}

/** A heading or a callout inside a callout of three colons: its end was forgotten, the next one's end closed it. */
function swallows(node: Container, text: string): boolean {
  const start = node.position?.start.offset ?? 0;
  if (text.startsWith('::::', start)) return false;
  return node.children.some(({ type }) => type === 'heading' || type === 'containerDirective');
}

/** The parser closes an open callout at the end of the text without a word; authors must hear of it. */
function isClosed(node: Container, text: string): boolean {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return true;
  const lines = text.slice(start.offset, end.offset).split('\n');
  return lines.length > 1 && /^[ \t>]*:{3,}[ \t]*$/.test(lines.at(-1) ?? '');
}
