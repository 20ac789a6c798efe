import type { Module, Quiz } from '../model.js';
import { formatName } from '../schema/parts.js';
import { quizSchema } from '../schema/quiz-schema.js';

/**
 * A module as it was published, with the defaults of keys of the quiz that the format has learnt since: an edition stays
 * as it is, and old ones are taken and marked as they always were. @throws ZodError when it never was a quiz
 */
export function completeModule(module: Module): Module {
  if (!module.quiz) return module;
  const { format: _, ...quiz } = quizSchema.parse({ format: formatName, ...module.quiz });
  return { ...module, quiz: quiz satisfies Quiz };
}
