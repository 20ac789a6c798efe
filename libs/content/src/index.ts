export { calloutKinds, type Block, type CalloutKind, type Inline, type LocalizedBlocks } from './blocks.js';
export type { FaultParams, FaultRule } from './faults/fault-params.js';
export { hasErrors, type Fault, type Place, type Severity } from './faults/fault.js';
export { describeFault, type FaultDescription, type FaultLanguage } from './faults/describe-fault.js';
export { limits } from './limits.js';
export type { CaseChoice, CasePoint, CaseStudy, Content, Lesson, Module, Programme, Quiz, Term } from './model.js';
export { parseContent, type ParsedContent } from './parse-content.js';
