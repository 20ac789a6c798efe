import { z } from 'zod';

/** The front matter of `agreements/<agreement>.<lang>.md`. */
export const agreementSchema = z.strictObject({
  title: z.string().regex(/\S/),
  kind: z.enum(['agreement', 'undertaking']),
});
