import type { AgreementFaults } from './topics/agreement-faults.js';
import type { CaseFaults } from './topics/case-faults.js';
import type { FileFaults } from './topics/file-faults.js';
import type { MarkFaults } from './topics/mark-faults.js';
import type { MarkdownFaults } from './topics/markdown-faults.js';
import type { ModuleFaults } from './topics/module-faults.js';
import type { PolicyFaults } from './topics/policy-faults.js';
import type { ProgrammeFaults } from './topics/programme-faults.js';
import type { QuestionFaults } from './topics/question-faults.js';
import type { QuizFaults } from './topics/quiz-faults.js';
import type { TextFaults } from './topics/text-faults.js';
import type { ValueFaults } from './topics/value-faults.js';
import type { YamlFaults } from './topics/yaml-faults.js';

/** What each rule says besides the place; the keys are the stable names of the rules. */
export interface FaultParams
  extends
    FileFaults,
    YamlFaults,
    ValueFaults,
    TextFaults,
    ModuleFaults,
    MarkdownFaults,
    MarkFaults,
    QuizFaults,
    PolicyFaults,
    QuestionFaults,
    CaseFaults,
    ProgrammeFaults,
    AgreementFaults {}

/** The stable name of a rule. */
export type FaultRule = keyof FaultParams;
