import type { Block } from '../blocks.js';

// Lines that begin with a letter and hold nothing that Markdown could take for a mark, a link or a list.
const plainLine = /^[\p{L}„“”‘«»–—…](?:[\p{L}\p{N} ,.;!?„”“’‘«»–—…%()/\u00A0'"-]*[\p{L}\p{N}.,;!?”“’»…)"])?$/u;

const isPlain = (line: string): boolean => plainLine.test(line) && !/www/i.test(line);

/**
 * The blocks of a text that is nothing but plain paragraphs, the common case, without the Markdown parser (which takes
 * a hundred times as long); nothing for any other text. A property test holds it to what the parser says.
 */
export function plainParagraphs(text: string): Block[] | undefined {
  const paragraphs = text.replace(/^\n+|\n+$/g, '').split(/\n\n+/);
  if (!paragraphs.every((paragraph) => paragraph.split('\n').every(isPlain))) return undefined;
  return paragraphs.map((paragraph) => ({ t: 'p', c: [paragraph.replace(/[ \n]+/g, ' ')] }));
}

/** Whether a block is a paragraph that {@link plainParagraphs} would read back as it is. */
export function isPlainParagraph(block: Block): boolean {
  const [only, ...others] = block.t === 'p' ? block.c : [];
  return typeof only === 'string' && others.length === 0 && isPlain(only);
}
