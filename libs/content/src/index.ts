export { calloutKinds, type Block, type CalloutKind, type Inline, type LocalizedBlocks } from './blocks.js';
export type { FaultParams, FaultRule } from './faults/fault-params.js';
export { hasErrors, type Fault, type Place, type Severity } from './faults/fault.js';
export { describeFault, type FaultDescription } from './faults/describe-fault.js';
export type { FaultLanguage } from './faults/messages.js';
export { limits } from './limits.js';
export type { Agreement, CaseChoice, CasePoint, CaseStudy, Content, Lesson, Module, Programme, Quiz, Term } from './model.js';
export { changedLessons } from './changed-lessons.js';
export { lessonDelta, type BlockChange, type Words } from './lesson-delta.js';
export { saidIn } from './edition/said.js';
export { parseContent, type ParsedContent } from './parse-content.js';
export { serialiseContent } from './write/serialise-content.js';
export { ContentError, type ContentErrorCode } from './content-error.js';
export { moduleLanguages } from './module-texts.js';
export type {
  CaseDocument,
  CasePointDocument,
  LessonDocument,
  ModuleDocument,
  TermDocument,
} from './edition/documents.js';
export { compileModule, editionToContent, type ModuleEdition } from './edition/compile-module.js';
export { compileAgreement, type AgreementEdition } from './edition/compile-agreement.js';
export { compileProgramme, programmeToContent, type ProgrammeEdition } from './edition/compile-programme.js';
export { canonicalJson, hashOf } from './edition/canonical-json.js';
export { learningCases, questionVersion, quizQuestions } from './quiz-questions.js';
export { walkCase, type CaseStep, type CaseWalk, type WalkableCase } from './walk-case.js';
export { parseMarkdown, type MarkdownOptions, type ParsedMarkdown } from './markdown/parse-markdown.js';
export { writeMarkdown } from './markdown/write-markdown.js';
export { isSafeLink } from './markdown/links.js';
