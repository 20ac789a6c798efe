import type { z } from 'zod';
import type { Block } from '../blocks.js';
import type { Place, Report } from '../faults/fault.js';
import { markdownMark } from '../lint/lint-texts.js';
import { placeholderIn, placeholderWord } from '../lint/placeholder.js';
import { noMentions, type Mentions, type TextPoint } from '../markdown/context.js';
import { parseMarkdown } from '../markdown/parse-markdown.js';
import { readStructured, type Structured } from './read-structured.js';

/** A Markdown file with front matter: one language of a text. */
export interface Prose<Front> {
  front: Structured<Front> | undefined;
  blocks: Block[];
  mentions: Mentions;
}

/** Reads a Markdown file with front matter, in which there is a title. */
export function readProse<S extends z.ZodType<{ title: string }>>(
  file: string,
  text: string,
  schema: S,
  report: Report,
): Prose<z.output<S>> {
  const matter = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!matter) {
    report({ file, line: 1, column: 1 }, 'front-matter-missing', {});
    return { front: undefined, blocks: [], mentions: noMentions() };
  }
  const front = readStructured(file, matter[1] ?? '', { schema, report, offset: 1 });
  const body = text.slice(matter[0].length);
  const offset = matter[0].split('\n').length - 1;
  const toPlace = ({ line, column }: TextPoint): Place => ({ file, line: line + offset, column });
  const { blocks, mentions } = parseMarkdown(body, { headings: true, toPlace, report });
  if (body.trim() === '') report(toPlace({ line: 1, column: 1 }), 'empty-text', {});
  body.split('\n').forEach((line, index) => {
    const word = placeholderWord(line);
    if (word !== undefined)
      report(toPlace({ line: index + 1, column: line.indexOf(word) + 1 }), 'placeholder-text', { text: word });
  });
  if (front?.data) lintTitle(front.data.title, front.source.place(['title']), report);
  return { front, blocks, mentions };
}

function lintTitle(title: string, place: Place, report: Report): void {
  const placeholder = placeholderIn(title);
  if (placeholder !== undefined) report(place, 'placeholder-text', { text: placeholder });
  const mark = markdownMark(title);
  if (mark !== undefined) report(place, 'markdown-in-text', { mark });
}
