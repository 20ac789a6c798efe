import { z } from 'zod';
import { optionId } from '../ids.js';
import { localizedText } from '../localized-text.js';
import { lintIds, lintOptions, presentOptions, viewOf } from '../options.js';
import { questionBase } from '../question-base.js';
import type { QuestionType } from '../question-type.js';
import { lintTargets, pairing, pairScoring, type Slot } from './pairing.js';
import type { PairsResponse } from './pairs.js';

const group = z.strictObject({ id: optionId, text: localizedText });
const part = z.strictObject({ id: optionId, text: localizedText, group: optionId, why: localizedText.optional() });
const schema = z.strictObject({
  ...questionBase,
  kind: z.literal('groups'),
  scoring: pairScoring,
  groups: z.array(group).min(2).max(6),
  parts: z.array(part).min(2).max(12),
});

/** Parts to sort into groups, each with the group where it belongs; a group may stay empty. */
export type GroupsQuestion = z.infer<typeof schema>;

/** The chosen group by part. */
export type GroupsResponse = PairsResponse;

function slotsOf({ parts, groups: targets }: GroupsQuestion): Slot[] {
  return parts.map(({ id, text, group: right, why }) => ({ id, label: text, targets, right: [right], why }));
}

/** Question type `groups`: a share for every part in its group, or (`all`) everything right. Printed as `part=group,…`. */
export const groups = {
  kind: 'groups',
  schema,
  ...pairing(slotsOf),
  lint({ parts, groups: targets }) {
    const named = parts.map((one) => one.group);
    const astray = lintTargets(named, targets, (index) => ['parts', index, 'group']);
    return [...lintOptions(parts, ['parts']), ...astray, ...lintIds(targets, ['groups'])];
  },
  present({ id, kind, prompt, parts, groups: targets }, seed) {
    return { id, kind, prompt, parts: presentOptions({ id, options: parts }, seed), options: viewOf(targets) };
  },
} satisfies QuestionType<GroupsQuestion, GroupsResponse>;
