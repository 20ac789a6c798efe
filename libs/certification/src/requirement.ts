import { z } from 'zod';
import { localizedText } from './localized-text.js';

const id = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);
const count = z.int().positive();

/** Where in the path a requirement lies, in the order in which people meet them. */
export const requirementStages = ['online', 'live', 'vetting'] as const;

/** Whose move it is to get a requirement met. */
export const requirementMovers = ['trainee', 'trainer', 'coordinator', 'official'] as const;

/** One of {@link requirementStages}. */
export type RequirementStage = (typeof requirementStages)[number];

/** One of {@link requirementMovers}. */
export type RequirementMover = (typeof requirementMovers)[number];

const base = {
  id,
  title: localizedText,
  stage: z.enum(requirementStages),
  mover: z.enum(requirementMovers),
  months: z.int().min(1).max(1200).optional(),
};

/**
 * One requirement of a programme, told apart by `kind`; strict. `months`: how long its evidence counts (omitted: for
 * ever). `minutes`, `people`, `count`: how much is needed.
 * Source: docs/content-format.md, `programmes/<programme>.yaml`.
 */
export const requirementSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('lessons-read'), module: id }),
  z.strictObject({ ...base, kind: z.literal('cases-walked'), module: id }),
  z.strictObject({ ...base, kind: z.literal('quiz-passed'), module: id }),
  z.strictObject({ ...base, kind: z.literal('attendance'), minutes: count }),
  z.strictObject({ ...base, kind: z.literal('interview'), people: count }),
  z.strictObject({ ...base, kind: z.literal('references'), count }),
  z.strictObject({ ...base, kind: z.literal('identity-seen') }),
  z.strictObject({ ...base, kind: z.literal('agreement') }),
  z.strictObject({ ...base, kind: z.literal('confidentiality') }),
  z.strictObject({ ...base, kind: z.literal('insurance') }),
  z.strictObject({ ...base, kind: z.literal('record-check') }),
  z.strictObject({ ...base, kind: z.literal('recommendation'), people: count }),
]);

/** One requirement of a programme; see {@link requirementSchema}. */
export type Requirement = z.infer<typeof requirementSchema>;

/** The kinds of requirement, and of the evidence that meets them. */
export type RequirementKind = Requirement['kind'];
