import { renewalSchema, requirementSchema, secondApproverSchema } from '@lidzgaita/certification';
import { contentId, localizedText } from '@lidzgaita/grading';
import { z } from 'zod';
import { code, format, ids, list, number } from './parts.js';

/** `programmes/<programme>.yaml`; the requirements' shapes belong to the certification rules. */
export const programmeSchema = z.strictObject({
  format,
  id: contentId,
  code,
  title: localizedText,
  summary: localizedText,
  academicHours: number('academicHours'),
  modules: ids('modules'),
  certificate: z.strictObject({
    title: localizedText,
    criteria: localizedText,
    months: number('months'),
  }),
  requirements: list('requirements', requirementSchema),
  renewal: renewalSchema.optional(),
  secondApprover: secondApproverSchema.min(1).optional(),
});
