import { agreementMessages } from './topics/agreement-faults.js';
import { caseMessages } from './topics/case-faults.js';
import { fileMessages } from './topics/file-faults.js';
import { markMessages } from './topics/mark-faults.js';
import { markdownMessages } from './topics/markdown-faults.js';
import { moduleMessages } from './topics/module-faults.js';
import { policyMessages } from './topics/policy-faults.js';
import { programmeMessages } from './topics/programme-faults.js';
import { questionMessages } from './topics/question-faults.js';
import { quizMessages } from './topics/quiz-faults.js';
import { textMessages } from './topics/text-faults.js';
import { valueMessages } from './topics/value-faults.js';
import { yamlMessages } from './topics/yaml-faults.js';
import type { Fault } from './fault.js';
import type { FaultParams } from './fault-params.js';
import type { FaultLanguage, Messages, Sentences } from './messages.js';

/** What is wrong, and what to do about it. */
export interface FaultDescription {
  message: string;
  advice: string;
}

/** Words for every rule. */
export const messages: Messages<FaultParams> = {
  ...fileMessages,
  ...yamlMessages,
  ...valueMessages,
  ...textMessages,
  ...moduleMessages,
  ...markdownMessages,
  ...markMessages,
  ...quizMessages,
  ...policyMessages,
  ...questionMessages,
  ...caseMessages,
  ...programmeMessages,
  ...agreementMessages,
};

/** A fault in words for people who write, not for programmers. */
export function describeFault(fault: Fault, language: FaultLanguage): FaultDescription {
  const say = messages[fault.rule][language] as (params: Fault['params']) => Sentences;
  const [message, advice] = say(fault.params);
  return { message, advice };
}
