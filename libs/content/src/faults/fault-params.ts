/** What each rule says besides the place; the keys are the stable names of the rules. */
export interface FaultParams {
  // files
  'file-too-large': { limit: number };
  'too-many-files': { limit: number };
  'forbidden-character': { code: string };
  'unknown-file': { path: string };
  'unreadable': Record<string, never>;
  // YAML
  'yaml-syntax': { detail: string };
  'yaml-tab': Record<string, never>;
  'yaml-duplicate-key': { key: string };
  'yaml-alias': Record<string, never>;
  'yaml-tag': { tag: string };
  'wrong-format': { expected: string };
  // values
  'unknown-key': { key: string; suggestion: string };
  'missing-key': { key: string };
  'wrong-type': { key: string; expected: string };
  'wrong-value': { key: string; allowed: string };
  'bad-id': { id: string };
  'bad-day': { found: string };
  'number-range': { key: string; min: number; max: number };
  'list-length': { key: string; min: number; max: number };
  'id-differs': { found: string; expected: string };
  'duplicate-id': { id: string; where: string };
  // texts
  'missing-language': { language: string };
  'unknown-language': { language: string };
  'language-incomplete': { language: string; missing: string };
  'text-too-long': { key: string; limit: number };
  'unquoted-comma': { text: string };
  'empty-text': Record<string, never>;
  'placeholder-text': { text: string };
  'untranslated-text': { language: string };
  'markdown-in-text': { mark: string };
  // lessons and other files of a module
  'module-file-missing': Record<string, never>;
  'lesson-file-missing': { lesson: string; language: string };
  'lesson-not-listed': { lesson: string };
  'case-file-missing': { case: string };
  'case-not-listed': { case: string };
  'quiz-file-missing': Record<string, never>;
  'quiz-not-listed': Record<string, never>;
  'front-matter-missing': Record<string, never>;
  'minutes-differ': { minutes: number; language: string; others: number };
  'anchors-differ': { language: string; expected: string; found: string };
  // Markdown
  'markdown-html': Record<string, never>;
  'markdown-image': Record<string, never>;
  'markdown-unsupported': { construct: string };
  'markdown-unstable': Record<string, never>;
  'nested-too-deep': { limit: number };
  'paragraph-too-long': { limit: number };
  'heading-level': { level: number };
  'heading-place': Record<string, never>;
  'anchor-missing': { heading: string };
  'anchor-duplicate': { anchor: string };
  'unknown-directive': { name: string; allowed: string };
  'directive-place': { name: string };
  'directive-open': { name: string };
  'directive-stray': Record<string, never>;
  'unknown-attribute': { name: string; directive: string };
  'law-without-source': { attribute: string };
  'list-start': { start: number };
  'link-scheme': { href: string };
  'link-empty': { href: string };
  'link-nested': Record<string, never>;
  'link-target-unknown': { target: string };
  'term-without-id': { text: string };
  'term-unknown': { id: string };
  // quiz
  'unexplained-option': { option: string };
  'exactly-one-correct': { found: number };
  'at-least-one-correct': Record<string, never>;
  'draw-exceeds-bank': { draw: number; bank: number };
  'safety-exceeds-draw': { safety: number; draw: number };
  'passage-missing': { question: string };
  'passage-unknown': { passage: string };
  'same-options': { first: string; second: string };
  // cases
  'next-unknown': { next: string };
  'point-unreachable': { point: string };
  'point-dead-end': { point: string };
  'harmful-ends': { choice: string };
  'no-best-choice': { point: string };
  // programmes
  'module-unknown': { module: string };
  'module-not-in-programme': { module: string };
  'module-without-quiz': { module: string };
  'module-without-cases': { module: string };
}

/** The stable name of a rule. */
export type FaultRule = keyof FaultParams;
