import type { LocalizedText } from '@lidzgaita/grading';
import type { Block, LocalizedBlocks } from '../blocks.js';
import type { CasePoint, CaseStudy, Module, Term } from '../model.js';
import { learningCases } from '../quiz-questions.js';
import type { CaseDocument, CasePointDocument, ModuleDocument, TermDocument } from './documents.js';

/**
 * One module in one language. Keys are picked one by one, so that nothing of the quiz can slip in: neither its
 * questions nor the cases that it marks.
 */
export function moduleDocument(module: Module, terms: readonly Term[], hash: string, locale: string): ModuleDocument {
  const text = (texts: LocalizedText): string => texts[locale] ?? texts.lv;
  const blocks = (texts: LocalizedBlocks): Block[] => texts[locale] ?? texts['lv'] ?? [];
  return {
    hash,
    moduleId: module.id,
    code: module.code,
    locale,
    title: text(module.title),
    summary: text(module.summary),
    minutes: module.minutes,
    outcomes: module.outcomes.map(text),
    ...(module.lawChecked !== undefined && { lawChecked: module.lawChecked }),
    lessons: module.lessons.map(({ id, title, minutes, body }) => ({
      id,
      title: text(title),
      minutes,
      body: blocks(body),
    })),
    cases: learningCases(module).map((one) => caseDocument(one, { text, blocks })),
    terms: Object.fromEntries(terms.map((term) => [term.id, termDocument(term, locale)])),
  };
}

interface Pick {
  text: (texts: LocalizedText) => string;
  blocks: (texts: LocalizedBlocks) => Block[];
}

function caseDocument(one: CaseStudy, pick: Pick): CaseDocument {
  return {
    id: one.id,
    title: pick.text(one.title),
    minutes: one.minutes,
    ...(one.notice && { notice: pick.blocks(one.notice) }),
    intro: pick.blocks(one.intro),
    points: one.points.map((point) => pointDocument(point, pick)),
    closing: pick.blocks(one.closing),
    support: one.support,
  };
}

function pointDocument(point: CasePoint, { text, blocks }: Pick): CasePointDocument {
  return {
    id: point.id,
    scene: blocks(point.scene),
    question: text(point.question),
    choices: point.choices.map((choice) => ({
      id: choice.id,
      value: choice.value,
      text: text(choice.text),
      consequence: blocks(choice.consequence),
      why: blocks(choice.why),
      next: choice.next,
    })),
    expert: blocks(point.expert),
  };
}

function termDocument({ term, definition }: Term, locale: string): TermDocument {
  const shown = Object.hasOwn(term, locale) ? locale : 'lv';
  const others = Object.fromEntries(Object.entries(term).filter(([language]) => language !== shown));
  return { term: term[shown] ?? term.lv, definition: definition[locale] ?? definition.lv, others };
}
