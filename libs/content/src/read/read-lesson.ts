import type { Block } from '../blocks.js';
import type { Place, Report } from '../faults/fault.js';
import type { Mentions } from '../markdown/context.js';
import { frontMatterSchema } from '../schema/module-schema.js';
import { readProse } from './read-prose.js';

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
  const { front, blocks, mentions } = readProse(file, text, frontMatterSchema, report);
  return {
    file,
    title: front?.data?.title ?? '',
    minutes: front?.data?.minutes,
    minutesPlace: front?.source.place(['minutes']) ?? { file, line: 1, column: 1 },
    blocks,
    mentions,
  };
}
