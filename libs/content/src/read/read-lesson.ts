import type { Block } from '../blocks.js';
import type { Place, Report } from '../faults/fault.js';
import { noMentions, type Mentions, type TextPoint } from '../markdown/context.js';
import { parseMarkdown } from '../markdown/parse-markdown.js';
import { frontMatterSchema } from '../schema/module-schema.js';
import { markdownMark } from '../lint/lint-texts.js';
import { placeholderIn, placeholderWord } from '../lint/placeholder.js';
import { readStructured } from './read-structured.js';

/** One lesson file: one language of a lesson. */
export interface LessonFile {
  file: string;
  /** Empty when the front matter cannot be read. */
  title: string;
  minutes: number | undefined;
  minutesPlace: Place;
  blocks: Block[];
  mentions: Mentions;
}

/** Reads one lesson file. */
export function readLesson(file: string, text: string, report: Report): LessonFile {
  const start: Place = { file, line: 1, column: 1 };
  const matter = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!matter) {
    report(start, 'front-matter-missing', {});
    return { file, title: '', minutes: undefined, minutesPlace: start, blocks: [], mentions: noMentions() };
  }
  const front = readStructured(file, matter[1] ?? '', { schema: frontMatterSchema, report, offset: 1 });
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
  return {
    file,
    title: front?.data?.title ?? '',
    minutes: front?.data?.minutes,
    minutesPlace: front?.source.place(['minutes']) ?? start,
    blocks,
    mentions,
  };
}

function lintTitle(title: string, place: Place, report: Report): void {
  const placeholder = placeholderIn(title);
  if (placeholder !== undefined) report(place, 'placeholder-text', { text: placeholder });
  const mark = markdownMark(title);
  if (mark !== undefined) report(place, 'markdown-in-text', { mark });
}
