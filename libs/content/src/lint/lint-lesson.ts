import { plainText, type Block } from '../blocks.js';
import type { Place, Report } from '../faults/fault.js';
import { requiredLanguages } from '../ids.js';
import type { LessonFile } from '../read/read-lesson.js';
import { isUntranslated } from './lint-texts.js';

/** Compares the languages of one lesson: files, minutes, anchors, texts left as they were. */
export function lintLesson(
  module: string,
  lesson: string,
  languages: ReadonlyMap<string, LessonFile | undefined>,
  report: Report,
): void {
  const folder = `modules/${module}/lessons`;
  const present = requiredLanguages.find((language) => languages.has(language)) ?? [...languages.keys()][0];
  for (const language of requiredLanguages.filter((required) => !languages.has(required))) {
    const place = { file: `${folder}/${lesson}.${present}.md`, line: 1, column: 1 };
    report(place, 'lesson-file-missing', { lesson, language });
  }
  const source = languages.get('lv');
  if (!source) return;
  for (const [language, file] of languages) {
    if (language === 'lv' || !file) continue;
    const { minutes, minutesPlace } = file;
    if (minutes !== undefined && source.minutes !== undefined && minutes !== source.minutes) {
      report(minutesPlace, 'minutes-differ', { minutes, language: 'lv', others: source.minutes });
    }
    compareLanguages(source, file, language, report);
  }
}

type Text = Pick<LessonFile, 'file' | 'title' | 'blocks' | 'mentions'>;

/** Compares a text with its source: the same anchors, and nothing left as it was. */
export function compareLanguages(source: Text, file: Text, language: string, report: Report): void {
  const wanted = source.mentions.anchors;
  const found = file.mentions.anchors;
  const index = Array.from({ length: Math.max(wanted.length, found.length) }).findIndex(
    (_, at) => wanted[at]?.name !== found[at]?.name,
  );
  if (index >= 0 && file.blocks.length > 0 && source.blocks.length > 0) {
    const place: Place = found[index]?.place ?? found.at(-1)?.place ?? { file: file.file, line: 1, column: 1 };
    const expected = wanted[index]?.name ?? '';
    report(place, 'anchors-differ', { language: 'lv', expected, found: found[index]?.name ?? '' });
  }
  const copied = file.blocks.some((block, at) => isCopy(source.blocks[at], block));
  const copiedTitle = isUntranslated(source.title, file.title);
  if (copied || copiedTitle) report({ file: file.file, line: 1, column: 1 }, 'untranslated-text', { language });
}

function isCopy(source: Block | undefined, block: Block): boolean {
  return source?.t === 'p' && block.t === 'p' && isUntranslated(plainText(source.c), plainText(block.c));
}
