import { z } from 'zod';
import { optionId } from '../ids.js';
import { localizedText } from '../localized-text.js';
import { lintIds, lintOptions, presentOptions, viewOf } from '../options.js';
import { questionBase } from '../question-base.js';
import type { QuestionType } from '../question-type.js';
import { lintTargets, pairing, pairScoring, type Slot } from './pairing.js';
import type { PairsResponse } from './pairs.js';

const part = z.strictObject({ id: optionId, text: localizedText, match: optionId, why: localizedText.optional() });
const target = z.strictObject({ id: optionId, text: localizedText });
const schema = z.strictObject({
  ...questionBase,
  kind: z.literal('matching'),
  scoring: pairScoring,
  parts: z.array(part).min(2).max(10),
  options: z.array(target).min(2).max(12),
});

/** Parts, each with the option that belongs to it (`match`); several may share one, and options may be left over. */
export type MatchingQuestion = z.infer<typeof schema>;

/** The chosen option by part. */
export type MatchingResponse = PairsResponse;

function slotsOf({ parts, options }: MatchingQuestion): Slot[] {
  return parts.map(({ id, text, match, why }) => ({ id, label: text, targets: options, right: [match], why }));
}

/** Question type `matching`: a share for every right pair, or (`all`) everything right. Printed as `part=option,…`. */
export const matching = {
  kind: 'matching',
  schema,
  ...pairing(slotsOf),
  lint({ parts, options }) {
    const named = parts.map(({ match }) => match);
    const astray = lintTargets(named, options, (index) => ['parts', index, 'match']);
    return [...lintOptions(parts, ['parts']), ...astray, ...lintIds(options)];
  },
  present(question, seed) {
    const { id, kind, prompt, parts } = question;
    return { id, kind, prompt, parts: viewOf(parts), options: presentOptions(question, seed) };
  },
} satisfies QuestionType<MatchingQuestion, MatchingResponse>;
