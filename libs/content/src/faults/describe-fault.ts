import type { Fault } from './fault.js';
import type { FaultParams, FaultRule } from './fault-params.js';
import { messagesEn } from './messages-en.js';
import { messagesLv } from './messages-lv.js';

/** What is wrong, and what to do about it. */
export interface FaultDescription {
  message: string;
  advice: string;
}

/** Sentences for every rule; a rule without words does not compile. */
export type Messages = { [R in FaultRule]: (params: FaultParams[R]) => readonly [message: string, advice: string] };

/** Languages in which faults are described. */
export type FaultLanguage = 'lv' | 'en';

/** A fault in words for people who write, not for programmers. */
export function describeFault(fault: Fault, language: FaultLanguage): FaultDescription {
  const messages = language === 'lv' ? messagesLv : messagesEn;
  const say = messages[fault.rule] as (params: Fault['params']) => readonly [string, string];
  const [message, advice] = say(fault.params);
  return { message, advice };
}
