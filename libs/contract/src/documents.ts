/**
 * The JSON documents that a browser reads, besides GraphQL. Types only: no code, no imports.
 * A module document is what a learner's reader downloads for one module in one language; it is immutable and is
 * addressed by `hash`. It never contains quiz questions or answer keys.
 */

/** A piece of running text. A bare string is plain text; no-break spaces in it are meant. */
export type Inline =
  | string
  | { t: 'b' | 'i'; c: Inline[] }
  /** `https:`, `mailto:`, `tel:`, or `lesson:<lesson>` / `lesson:<lesson>#<anchor>` inside the module. */
  | { t: 'link'; href: string; c: Inline[] }
  /** A glossary term; `id` is a key of the document's `terms`. */
  | { t: 'term'; id: string; c: Inline[] }
  | { t: 'br' };

/** What a callout is for; the reader chooses icon and word, never colour alone. */
export type CalloutKind = 'note' | 'warning' | 'example' | 'reflect' | 'law' | 'support';

/** A block of a lesson or of a case text. */
export type Block =
  /** A heading; `id` is the same in every language and is the target of `lesson:` links and of quiz passages. */
  | { t: 'h'; id: string; level: 2 | 3; c: Inline[] }
  | { t: 'p'; c: Inline[] }
  | { t: 'ul' | 'ol'; items: Block[][] }
  | { t: 'quote'; c: Block[] }
  /** `source` and `checked` (a day, `2026-11-22`) are there on `law` callouts. */
  | { t: 'callout'; kind: CalloutKind; title?: Inline[]; source?: string; checked?: string; c: Block[] }
  | { t: 'table'; head: Inline[][]; rows: Inline[][][] };

/** One lesson in one language. */
export interface LessonDocument {
  id: string;
  title: string;
  minutes: number;
  body: Block[];
}

/** How good a choice in a case is. */
export type ChoiceValue = 'best' | 'acceptable' | 'harmful';

/** What the learner may do or say at a decision point. */
export interface CaseChoiceDocument {
  id: string;
  value: ChoiceValue;
  text: string;
  consequence: Block[];
  why: Block[];
  /** Another point's id, the same point's id (try again), or `end`. */
  next: string;
}

/** A decision point of a case. */
export interface CasePointDocument {
  id: string;
  scene: Block[];
  question: string;
  choices: CaseChoiceDocument[];
  expert: Block[];
}

/** One case study in one language. The first point is the start. */
export interface CaseDocument {
  id: string;
  title: string;
  minutes: number;
  /** A content warning, shown before the start together with a way out. */
  notice?: Block[];
  intro: Block[];
  points: CasePointDocument[];
  closing: Block[];
  /** Whether help lines are shown at the end. */
  support: boolean;
}

/** A glossary term as the reader shows it in a popover. */
export interface TermDocument {
  term: string;
  definition: string;
  /** The term in the other languages, by language code. */
  others: Record<string, string>;
}

/** One module in one language, as a learner's reader downloads it. */
export interface ModuleDocument {
  /** The edition's hash: the same in every language of the edition. */
  hash: string;
  moduleId: string;
  /** The code people say (`K1`). */
  code: string;
  /** The edition's running number, given when it is published. */
  number?: number;
  locale: string;
  title: string;
  summary: string;
  /** Learning time of the online part, in minutes. */
  minutes: number;
  outcomes: string[];
  /** The day on which statements of law were last read against their source. */
  lawChecked?: string;
  lessons: LessonDocument[];
  cases: CaseDocument[];
  /** Every term that a lesson or a case of this document names. */
  terms: Record<string, TermDocument>;
}
