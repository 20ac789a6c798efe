import type { z } from 'zod';
import { GradingError } from './grading-error.js';

/** `response` in the canonical form of `schema`. @throws GradingError `bad-response` */
export function readResponse<R>(schema: z.ZodType<R>, response: unknown, questionId: string): R {
  const read = schema.safeParse(response);
  if (!read.success) throw new GradingError('bad-response', { questionId });
  return read.data;
}

/** `value` in the canonical form of `schema`. @throws GradingError `unreadable-response` */
export function readPrinted<R>(schema: z.ZodType<R>, value: unknown): R {
  const read = schema.safeParse(value);
  if (!read.success) throw new GradingError('unreadable-response');
  return read.data;
}
