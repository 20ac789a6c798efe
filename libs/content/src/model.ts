import type { DecisionKind, RenewalRule, Requirement } from '@lidzgaita/certification';
import type { LocalizedText, Question, QuizPolicy } from '@lidzgaita/grading';
import type { LocalizedBlocks } from './blocks.js';

/** A lesson in all its languages. */
export interface Lesson {
  id: string;
  title: LocalizedText;
  minutes: number;
  body: LocalizedBlocks;
}

/** What the learner may do or say at a decision point. */
export interface CaseChoice {
  id: string;
  value: 'best' | 'acceptable' | 'harmful';
  text: LocalizedText;
  consequence: LocalizedBlocks;
  why: LocalizedBlocks;
  /** Another point's id, the same point's id (try again), or `end`. */
  next: string;
}

/** A decision point of a case. */
export interface CasePoint {
  id: string;
  scene: LocalizedBlocks;
  question: LocalizedText;
  choices: CaseChoice[];
  expert: LocalizedBlocks;
}

/** A case study in all its languages; the first point is the start. */
export interface CaseStudy {
  id: string;
  title: LocalizedText;
  minutes: number;
  notice?: LocalizedBlocks;
  intro: LocalizedBlocks;
  points: CasePoint[];
  closing: LocalizedBlocks;
  support: boolean;
}

/** How a quiz is taken, and a bank of questions with their keys: it never leaves the server. */
export type Quiz = QuizPolicy & { questions: Question[] };

/** A module in all its languages, with the keys of its quiz. */
export interface Module {
  id: string;
  code: string;
  title: LocalizedText;
  summary: LocalizedText;
  minutes: number;
  outcomes: LocalizedText[];
  lessons: Lesson[];
  cases: CaseStudy[];
  quiz?: Quiz;
  lawChecked?: string;
}

/** A programme: modules, and what a certificate asks for. */
export interface Programme {
  id: string;
  code: string;
  title: LocalizedText;
  summary: LocalizedText;
  academicHours: number;
  modules: string[];
  certificate: { title: LocalizedText; criteria: LocalizedText; months: number };
  requirements: Requirement[];
  renewal?: RenewalRule;
  /** Decisions that a second person has to approve. */
  secondApprover?: DecisionKind[];
}

/** What a volunteer signs, in all its languages: an agreement of two parties, or an undertaking of one. */
export interface Agreement {
  id: string;
  kind: 'agreement' | 'undertaking';
  title: LocalizedText;
  body: LocalizedBlocks;
}

/** A term of the glossary. */
export interface Term {
  id: string;
  term: LocalizedText;
  definition: LocalizedText;
}

/** Everything that a course folder says; modules, programmes, agreements and terms are sorted by id. */
export interface Content {
  modules: Module[];
  programmes: Programme[];
  agreements: Agreement[];
  glossary: Term[];
}
