import { z } from 'zod';
import type { Day } from './day.js';
import { localizedText, type LocalizedText } from './localized-text.js';

const id = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);
const amount = z.int().positive();

/** Where in the path a requirement lies, in the order in which people meet them. */
export const requirementStages = ['online', 'live', 'vetting'] as const;

/** Whose move it is to get a requirement met. */
export const requirementMovers = ['trainee', 'trainer', 'coordinator', 'official'] as const;

/** Who brings evidence in; `system`: lessons, quizzes and sessions tell of themselves; `referee`: through a signed link. */
export const recorders = ['system', 'trainee', 'referee', 'trainer', 'coordinator', 'official'] as const;

/** Who may see single facts with what they say; that a requirement is met, and until when, everybody in reach sees. */
export const viewers = ['trainee', 'trainer', 'coordinator', 'official'] as const;

/** One of {@link requirementStages}. */
export type RequirementStage = (typeof requirementStages)[number];

/** One of {@link requirementMovers}. */
export type RequirementMover = (typeof requirementMovers)[number];

/** One of {@link recorders}. */
export type Recorder = (typeof recorders)[number];

/** One of {@link viewers}. */
export type Viewer = (typeof viewers)[number];

const named = { id, title: localizedText, stage: z.enum(requirementStages) };

const vetted = {
  ...named,
  mover: z.enum(requirementMovers),
  months: z.int().min(1).max(1200).optional(),
  lapse: z.literal('strict').optional(),
  recordedBy: z.array(z.literal('official')).length(1).optional(),
  seenBy: z.array(z.literal('official')).length(1).optional(),
  neededFor: z.enum(['certificate', 'clearance']).optional(),
  fresh: z.boolean().optional(),
};

const base = {
  ...vetted,
  lapse: z.enum(['strict', 'permissive']).optional(),
  recordedBy: z.array(z.enum(recorders)).min(1).max(recorders.length).optional(),
  seenBy: z.array(z.enum(viewers)).min(1).max(viewers.length).optional(),
};

const leaves = [
  z.strictObject({ ...base, kind: z.literal('lessons-read'), module: id }),
  z.strictObject({ ...base, kind: z.literal('cases-walked'), module: id }),
  z.strictObject({ ...base, kind: z.literal('quiz-passed'), module: id }),
  z.strictObject({ ...base, kind: z.literal('quiz-mark'), module: id, percent: z.int().min(1).max(100) }),
  z.strictObject({ ...base, kind: z.literal('safety-right'), module: id }),
  z.strictObject({ ...base, kind: z.literal('changes-read'), module: id }),
  z.strictObject({ ...base, kind: z.literal('attendance'), minutes: amount }),
  z.strictObject({ ...base, kind: z.literal('case-signed-off'), module: id }),
  z.strictObject({ ...base, kind: z.literal('observation'), people: amount, least: z.int().min(1).max(4).optional() }),
  z.strictObject({ ...base, kind: z.literal('recommendation'), people: amount }),
  z.strictObject({ ...base, kind: z.literal('interview'), people: amount }),
  z.strictObject({ ...base, kind: z.literal('references'), count: amount }),
  z.strictObject({ ...base, kind: z.literal('identity-seen') }),
  z.strictObject({ ...vetted, kind: z.literal('record-check') }),
  z.strictObject({ ...vetted, kind: z.literal('permit') }),
  z.strictObject({ ...base, kind: z.literal('agreement'), document: id.optional() }),
  z.strictObject({ ...base, kind: z.literal('confidentiality'), document: id.optional() }),
  z.strictObject({ ...base, kind: z.literal('insurance') }),
  z.strictObject({ ...base, kind: z.literal('induction'), place: id }),
  z.strictObject({ ...base, kind: z.literal('supervision'), count: amount }),
  z.strictObject({ ...base, kind: z.literal('hours'), minutes: amount }),
  z.strictObject({ ...base, kind: z.literal('prior-learning') }),
  z.strictObject({ ...base, kind: z.literal('refresher'), minutes: amount }),
] as const;

const leafSchema = z.discriminatedUnion('kind', leaves);

/** What is filled in when a cycle's requirements are worked out (`requirementsOf`); it never stands in a file. */
interface Resolved {
  /** Only what occurred on this day or later counts. */
  since?: Day;
  /** `agreement`, `confidentiality`: the hash of the text that is to be signed. */
  version?: string;
  /** `changes-read`: the hash of the module's edition whose changes are to be read. */
  edition?: string;
}

/**
 * One thing that is asked for, told apart by `kind`. `months`: how long its evidence counts (omitted: for ever).
 * `minutes`, `people`, `count`, `percent`: how much is needed. `lapse`: what happens when the evidence ends: `strict`
 * (the default) is not met from the next day on; `permissive` stays met as long as the certificate is valid and is
 * asked for at the next certification. `recordedBy`, `seenBy`: instead of the kind's own, see `recordersOf`.
 * `neededFor`: asked for the certificate (the default) or for clearance only. `fresh`: in a renewal only what occurred
 * since the renewal was opened counts. A record check and a permit are always strict, recorded and seen by officials.
 */
export type Leaf = z.infer<typeof leafSchema> & Resolved;

/** Requirements taken together: all of them, any of them, at least `n` of them. `mover`: omitted, whose move the next part is. */
export type Group = {
  id: string;
  title: LocalizedText;
  stage: RequirementStage;
  mover?: RequirementMover | undefined;
  of: Requirement[];
} & ({ kind: 'all' } | { kind: 'any' } | { kind: 'at-least'; n: number });

/** A requirement of a programme: a leaf, or a group of requirements. Ids are unique in the whole tree. */
export type Requirement = Leaf | Group;

/** The kinds of single requirements. */
export type LeafKind = Leaf['kind'];

/** The kinds of requirements, groups included. */
export type RequirementKind = Requirement['kind'];

/** How many levels requirements may have: a leaf, in a group, in a group. */
export const REQUIREMENT_DEPTH = 3;

function groupsOf(inner: typeof leafSchema) {
  const group = { ...named, mover: z.enum(requirementMovers).optional(), of: z.array(inner).min(1).max(20) };
  const atLeast = z.strictObject({ ...group, kind: z.literal('at-least'), n: amount });
  return [
    z.strictObject({ ...group, kind: z.literal('all') }),
    z.strictObject({ ...group, kind: z.literal('any') }),
    atLeast.refine(({ n, of }) => n <= of.length, { path: ['n'], params: { rule: 'more-than-there-are' } }),
  ] as const;
}

function withGroups(inner: typeof leafSchema): typeof leafSchema {
  // Each level knows one level less below it, so that a tree that is too deep is told where it is.
  return z.discriminatedUnion('kind', [...leaves, ...groupsOf(inner)]) as unknown as typeof leafSchema;
}

/**
 * One requirement of a programme as it stands in a file; strict, at most {@link REQUIREMENT_DEPTH} levels. That ids are
 * unique in the tree is checked by {@link repeatedIds}.
 * Source: docs/content-format.md, `programmes/<programme>.yaml`.
 */
export const requirementSchema = withGroups(withGroups(leafSchema)) as unknown as z.ZodType<Requirement>;

/** True for a group. */
export function isGroup(requirement: Requirement): requirement is Group {
  return 'of' in requirement;
}

/** Requirements with everything inside their groups, each group before its parts, in the order of the programme. */
export function flatten(requirements: readonly Requirement[]): Requirement[] {
  return requirements.flatMap((each) => (isGroup(each) ? [each, ...flatten(each.of)] : [each]));
}

/** The single requirements, those inside groups too, in the order of the programme. */
export function leavesOf(requirements: readonly Requirement[]): Leaf[] {
  return requirements.flatMap((each) => (isGroup(each) ? leavesOf(each.of) : [each]));
}

/** The requirement with this id, wherever in the tree. */
export function requirementById(requirements: readonly Requirement[], wanted: string): Requirement | undefined {
  return flatten(requirements).find((each) => each.id === wanted);
}

/** Ids that stand more than once in a tree, each once. */
export function repeatedIds(requirements: readonly Requirement[]): string[] {
  const seen = new Set<string>();
  const repeated = flatten(requirements).filter(({ id: each }) => seen.size === seen.add(each).size);
  return [...new Set(repeated.map(({ id: each }) => each))];
}
