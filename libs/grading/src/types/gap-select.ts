import { z } from 'zod';
import { optionId } from '../ids.js';
import { localizedText } from '../localized-text.js';
import { lintIds, lintOptions, options, presentOptions } from '../options.js';
import { questionBase } from '../question-base.js';
import type { LintFinding, QuestionType } from '../question-type.js';
import { pairing, pairScoring, type Slot } from './pairing.js';
import type { PairsResponse } from './pairs.js';
import { placeText } from './place.js';

const schema = z.strictObject({
  ...questionBase,
  kind: z.literal('gap-select'),
  scoring: pairScoring,
  text: localizedText,
  gaps: z
    .array(z.strictObject({ id: optionId, options }))
    .min(1)
    .max(10),
});

/** A text with gaps (`[[gap-id]]` in every language), each with options of its own of which one is right. */
export type GapSelectQuestion = z.infer<typeof schema>;

/** The chosen option by gap. */
export type GapSelectResponse = PairsResponse;

function slotsOf({ gaps }: GapSelectQuestion): Slot[] {
  return gaps.map(({ id, options: targets }, index) => {
    const right = targets.filter(({ correct }) => correct).map((target) => target.id);
    return { id, label: placeText(index + 1), targets, right };
  });
}

function marksIn(words: string): string {
  return JSON.stringify([...words.matchAll(/\[\[([^[\]]*)\]\]/g)].map(([, id]) => id).sort());
}

function lintMarks({ text, gaps }: GapSelectQuestion): LintFinding[] {
  const wanted = JSON.stringify(gaps.map(({ id }) => id).sort());
  const astray = Object.entries(text).filter(([, words]) => marksIn(words) !== wanted);
  return astray.map(([language]) => ({ path: ['text', language], rule: 'gap-marks' }));
}

/**
 * Question type `gap-select`: a share for every gap filled rightly, or (`all`) everything right. Gaps are called by
 * their place in the list. Printed as `gap=option,…`.
 */
export const gapSelect = {
  kind: 'gap-select',
  schema,
  ...pairing(slotsOf),
  lint(question) {
    const inGaps = question.gaps.flatMap(({ options: targets }, index): LintFinding[] => {
      const path = ['gaps', index, 'options'];
      const one = targets.filter(({ correct }) => correct).length === 1;
      return [...(one ? [] : [{ path, rule: 'exactly-one-correct' as const }]), ...lintOptions(targets, path)];
    });
    return [...lintMarks(question), ...lintIds(question.gaps, ['gaps']), ...inGaps];
  },
  present({ id, kind, prompt, text, gaps }, seed) {
    const views = gaps.map((gap) => ({ id: gap.id, options: presentOptions(gap, `${seed}/${id}`) }));
    return { id, kind, prompt, text, gaps: views };
  },
} satisfies QuestionType<GapSelectQuestion, GapSelectResponse>;
