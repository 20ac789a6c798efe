import type { Block } from '../blocks.js';

/** One lesson in one language. */
export interface LessonDocument {
  id: string;
  title: string;
  minutes: number;
  body: Block[];
}

/** A decision point of a case in one language. */
export interface CasePointDocument {
  id: string;
  scene: Block[];
  question: string;
  choices: {
    id: string;
    value: 'best' | 'acceptable' | 'harmful';
    text: string;
    consequence: Block[];
    why: Block[];
    next: string;
  }[];
  expert: Block[];
}

/** One case in one language. */
export interface CaseDocument {
  id: string;
  title: string;
  minutes: number;
  notice?: Block[];
  intro: Block[];
  points: CasePointDocument[];
  closing: Block[];
  support: boolean;
}

/** A term in one language, and what it is called in the others. */
export interface TermDocument {
  term: string;
  definition: string;
  others: Record<string, string>;
}

/** What a learner's reader downloads: one module in one language, without its quiz. */
export interface ModuleDocument {
  hash: string;
  moduleId: string;
  code: string;
  locale: string;
  title: string;
  summary: string;
  minutes: number;
  outcomes: string[];
  lawChecked?: string;
  lessons: LessonDocument[];
  cases: CaseDocument[];
  terms: Record<string, TermDocument>;
}
