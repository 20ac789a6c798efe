import type { PhrasingContent } from 'mdast';
import { plainText, type Inline } from '../blocks.js';
import { isId } from '../ids.js';
import type { MarkdownContext } from './context.js';
import { isSafeLink } from './links.js';
import { normaliseInlines } from './normalise-inlines.js';

type Directive = Extract<PhrasingContent, { type: 'textDirective' }>;

/** Running text in its normal form; whatever the format does not know is reported and left out. */
export function inlinesFromMdast(nodes: readonly PhrasingContent[], context: MarkdownContext): Inline[] {
  return normaliseInlines(convert(nodes, context, false));
}

function convert(nodes: readonly PhrasingContent[], context: MarkdownContext, linked: boolean): Inline[] {
  return nodes.flatMap((node) => convertOne(node, context, linked));
}

function convertOne(node: PhrasingContent, context: MarkdownContext, linked: boolean): Inline[] {
  switch (node.type) {
    case 'text':
      if (/(^|\n):{3,}(?=\s|$)/.test(node.value)) context.report(node, 'directive-stray', {});
      return [node.value];
    case 'strong':
      return [{ t: 'b', c: convert(node.children, context, linked) }];
    case 'emphasis':
      return [{ t: 'i', c: convert(node.children, context, linked) }];
    case 'break':
      return [{ t: 'br' }];
    case 'link':
      return link(node, context, linked);
    case 'textDirective':
      return directive(node, context, linked);
    case 'html':
      context.report(node, 'markdown-html', {});
      return [];
    case 'image':
    case 'imageReference':
      context.report(node, 'markdown-image', {});
      return [];
    case 'inlineCode':
      context.report(node, 'markdown-unsupported', { construct: 'code' });
      return [node.value];
    case 'delete':
      context.report(node, 'markdown-unsupported', { construct: 'strikethrough' });
      return convert(node.children, context, linked);
    case 'footnoteReference':
      context.report(node, 'markdown-unsupported', { construct: 'footnote' });
      return [];
    case 'linkReference':
      return convert(node.children, context, linked);
    default:
      context.report(node, 'markdown-unsupported', { construct: (node as { type: string }).type });
      return [];
  }
}

function link(node: Extract<PhrasingContent, { type: 'link' }>, context: MarkdownContext, linked: boolean): Inline[] {
  const c = convert(node.children, context, true);
  const href = node.url;
  if (linked) context.report(node, 'link-nested', {});
  else if (!isSafeLink(href)) context.report(node, 'link-scheme', { href });
  else if (plainText(c).trim() === '') context.report(node, 'link-empty', { href });
  else {
    if (href.startsWith('lesson:')) {
      context.mentions.lessons.push({ name: href.slice('lesson:'.length), place: context.place(node) });
    }
    return [{ t: 'link', href, c }];
  }
  return c;
}

/** `:term[word]{id=…}`; a word straight after a colon (`Ziņa:nav`) looks like a directive and is plain text. */
function directive(node: Directive, context: MarkdownContext, linked: boolean): Inline[] {
  const attributes = node.attributes ?? {};
  const isPlain = node.children.length === 0 && Object.keys(attributes).length === 0;
  if (isPlain && sourceOf(node, context) === `:${node.name}`) return [`:${node.name}`];
  const c = convert(node.children, context, true);
  if (node.name !== 'term') {
    context.report(node, 'unknown-directive', { name: node.name, allowed: ':term[…]{id=…}' });
    return c;
  }
  for (const name of Object.keys(attributes).filter((key) => key !== 'id')) {
    context.report(node, 'unknown-attribute', { name, directive: 'term' });
  }
  const id = attributes['id'] ?? '';
  if (id === '' || plainText(c).trim() === '') context.report(node, 'term-without-id', { text: plainText(c) });
  else if (!isId(id)) context.report(node, 'bad-id', { id });
  else if (linked) context.report(node, 'link-nested', {});
  else {
    context.mentions.terms.push({ name: id, place: context.place(node) });
    return [{ t: 'term', id, c }];
  }
  return c;
}

function sourceOf(node: Directive, context: MarkdownContext): string {
  const { start, end } = node.position ?? {};
  return start?.offset === undefined || end?.offset === undefined ? '' : context.text.slice(start.offset, end.offset);
}
