import type { LocalizedText } from '@lidzgaita/grading';
import type { Block, LocalizedBlocks } from '../blocks.js';
import type { Agreement, Content, Lesson, Module, Programme, Quiz, Term } from '../model.js';
import type { Folder, ModuleFolder } from './read-folder.js';
import type { AgreementFile } from './read-agreement.js';
import type { LessonFile } from './read-lesson.js';
import { sortLanguages } from './sort-languages.js';

type Data<File extends { data: unknown } | undefined> = NonNullable<NonNullable<File>['data']>;

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The content of a folder: whatever could be read, sorted. What has faults may be missing from it. */
export function assemble(folder: Folder): Content {
  return {
    modules: [...folder.modules.values()].flatMap(toModule).sort(byId),
    programmes: [...folder.programmes.values()]
      .flatMap((file) => (file?.data ? [toProgramme(file.data)] : []))
      .sort(byId),
    agreements: [...folder.agreements].flatMap(([id, files]) => toAgreement(id, files)).sort(byId),
    glossary: (folder.glossary?.data?.terms ?? []).map(toTerm).sort(byId),
  };
}

function toModule(folder: ModuleFolder): Module[] {
  const data = folder.module?.data;
  if (!data) return [];
  const quiz = data.quiz ? folder.quiz?.data : undefined;
  const one: Module = {
    id: folder.id,
    code: data.code,
    title: sortLanguages(data.title),
    summary: sortLanguages(data.summary),
    minutes: data.minutes,
    outcomes: data.outcomes.map(sortLanguages),
    lessons: data.lessons.flatMap((id) => toLesson(id, folder.lessons.get(id))),
    cases: data.cases.flatMap((id) => folder.cases.get(id)?.data ?? []),
    ...(quiz && { quiz: toQuiz(quiz) }),
    ...(data.lawChecked !== undefined && { lawChecked: data.lawChecked }),
  };
  return [one];
}

function toLesson(id: string, files: ReadonlyMap<string, LessonFile | undefined> | undefined): Lesson[] {
  const lv = files?.get('lv');
  const en = files?.get('en');
  if (!files || !lv || !en || lv.minutes === undefined || en.minutes === undefined) return [];
  return [{ id, ...toText(files, { lv: lv.title, en: en.title }), minutes: lv.minutes }];
}

function toAgreement(id: string, files: ReadonlyMap<string, AgreementFile | undefined>): Agreement[] {
  const lv = files.get('lv');
  const en = files.get('en');
  if (!lv?.kind || !en?.kind) return [];
  return [{ id, kind: lv.kind, ...toText(files, { lv: lv.title, en: en.title }) }];
}

/** Title and body in the languages whose files could be read. */
function toText(
  files: ReadonlyMap<string, { title: string; blocks: Block[] } | undefined>,
  required: { lv: string; en: string },
): { title: LocalizedText; body: LocalizedBlocks } {
  const readable = [...files].flatMap(([language, file]) =>
    file && file.title !== '' ? [[language, file] as const] : [],
  );
  const titles = Object.fromEntries(readable.map(([language, file]) => [language, file.title]));
  const body = Object.fromEntries(readable.map(([language, file]) => [language, file.blocks]));
  return { title: sortLanguages({ ...titles, ...required }), body: sortLanguages(body) };
}

/** Texts in the order of languages; the rest as the grading rules read it. */
function toQuiz({ format: _, ...quiz }: Data<ModuleFolder['quiz']>): Quiz {
  return sortTexts(quiz) as Quiz;
}

function sortTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortTexts);
  if (value === null || typeof value !== 'object') return value;
  const sorted = 'lv' in value && 'en' in value ? sortLanguages(value as Record<string, unknown>) : value;
  return Object.fromEntries(Object.entries(sorted).map(([key, part]) => [key, sortTexts(part)]));
}

function toProgramme({ format: _, ...data }: Data<ReturnType<Folder['programmes']['get']>>): Programme {
  return sortTexts(data) as Programme;
}

function toTerm({ id, term, definition }: Term): Term {
  return { id, term: sortLanguages(term), definition: sortLanguages(definition) };
}
