import { questionSchema } from '@lidzgaita/grading';
import { z } from 'zod';
import { format, list, number } from './parts.js';

/** `modules/<module>/quiz.yaml`; the questions' shapes belong to the question types. */
export const quizSchema = z.strictObject({
  format,
  draw: number('draw'),
  pass: number('pass'),
  attempts: number('attempts'),
  questions: list('questions', questionSchema),
});
