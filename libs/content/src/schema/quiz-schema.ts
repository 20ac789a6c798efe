import { questionSchema, quizPolicyShape } from '@lidzgaita/grading';
import { z } from 'zod';
import { format, list } from './parts.js';

/** `modules/<module>/quiz.yaml`; the policy and the questions' shapes belong to the grading rules. */
export const quizSchema = z.strictObject({
  format,
  ...quizPolicyShape,
  questions: list('questions', questionSchema),
});
