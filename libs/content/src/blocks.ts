/** Running text as a tree: a bare string is plain text, no-break spaces in it are meant. */
export type Inline =
  | string
  | { t: 'b' | 'i'; c: Inline[] }
  | { t: 'link'; href: string; c: Inline[] }
  | { t: 'term'; id: string; c: Inline[] }
  | { t: 'br' };

/** The callouts of the format, in the order of the guide. */
export const calloutKinds = ['note', 'warning', 'example', 'reflect', 'law', 'support'] as const;

/** What a callout is for. */
export type CalloutKind = (typeof calloutKinds)[number];

/** A block of a lesson or of a case text. There is no member that could hold raw HTML. */
export type Block =
  | { t: 'h'; id: string; level: 2 | 3; c: Inline[] }
  | { t: 'p'; c: Inline[] }
  | { t: 'ul' | 'ol'; items: Block[][] }
  | { t: 'quote'; c: Block[] }
  | { t: 'callout'; kind: CalloutKind; title?: Inline[]; source?: string; checked?: string; c: Block[] }
  | { t: 'table'; head: Inline[][]; rows: Inline[][][] };

/** Blocks by language code. */
export type LocalizedBlocks = Record<string, Block[]>;

/** Inlines as plain text, marks dropped. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (typeof inline === 'string' ? inline : inline.t === 'br' ? ' ' : plainText(inline.c)))
    .join('');
}

/** Calls `visit` for every inline of the blocks, outer ones first. */
export function eachInline(blocks: readonly Block[], visit: (inline: Inline) => void): void {
  const walk = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      visit(inline);
      if (typeof inline !== 'string' && inline.t !== 'br') walk(inline.c);
    }
  };
  for (const block of blocks) {
    if (block.t === 'h' || block.t === 'p') walk(block.c);
    else if ('items' in block) block.items.forEach((item) => eachInline(item, visit));
    else if ('rows' in block) [block.head, ...block.rows].forEach((row) => row.forEach(walk));
    else {
      if (block.t === 'callout' && block.title) walk(block.title);
      eachInline(block.c, visit);
    }
  }
}

/** Ids of the glossary terms that the blocks name, each once, in order of first use. */
export function termsIn(blocks: readonly Block[]): string[] {
  const ids = new Set<string>();
  eachInline(blocks, (inline) => {
    if (typeof inline !== 'string' && inline.t === 'term') ids.add(inline.id);
  });
  return [...ids];
}

/** Anchors of the headings, in order. */
export function anchorsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.t === 'h' ? [block.id] : []));
}
