import { questionVersion, quizQuestions } from '@lidzgaita/content';
import type { Question } from '@lidzgaita/grading';
import type { PublishedModule } from '../../catalogue/catalogue.facade.js';

/** A question as it is asked and marked, and which wording of it that is. */
export interface BankQuestion {
  question: Question;
  version: string;
}

const banks = new WeakMap<PublishedModule['module'], Map<string, BankQuestion>>();

/** The questions of an edition by id; worked out once, because an edition never changes. */
export function bankOf({ module }: PublishedModule): ReadonlyMap<string, BankQuestion> {
  const known = banks.get(module);
  if (known) return known;
  const bank = new Map(quizQuestions(module).map((question) => [question.id, { question, version: questionVersion(question) }]));
  banks.set(module, bank);
  return bank;
}

/** The questions of an attempt, in its order. */
export function pinnedQuestions(edition: PublishedModule, questionIds: readonly string[]): BankQuestion[] {
  const bank = bankOf(edition);
  return questionIds.map((id) => {
    const found = bank.get(id);
    if (!found) throw new Error(`Edition ${edition.hash} has no question ${id}`);
    return found;
  });
}
