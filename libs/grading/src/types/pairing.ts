import { z } from 'zod';
import { gradeOf, type Grade } from '../grade.js';
import { GradingError } from '../grading-error.js';
import type { LocalizedText } from '../localized-text.js';
import { refuseUnknown, type Counted } from '../options.js';
import type { LintFinding, OptionView, PartReview, QuestionReview } from '../question-type.js';
import { readPrinted, readResponse } from '../read-response.js';
import { pairsResponse, parsePairs, printPairs, type PairsResponse } from './pairs.js';

/** How pairs are marked: a share for every right one, or everything right or nothing. */
export const pairScoring = z.enum(['partial', 'all']).default('partial');

/**
 * Something that gets one of `targets`; `right` names those that are right. In a review its `why` explains it, or else
 * that of the target which it was given, or else that of the right one.
 */
export interface Slot {
  id: string;
  label: LocalizedText;
  targets: readonly (OptionView & { why?: LocalizedText | undefined })[];
  right: readonly string[];
  why?: LocalizedText | undefined;
}

/** What all kinds do that pair slots with targets; `slotsOf` says what they are. Printed as `a=x,b=y`. */
export function pairing<Q extends { id: string; scoring: 'partial' | 'all' }>(slotsOf: (question: Q) => Slot[]) {
  return {
    responseSchema: pairsResponse,
    grade(question: Q, response: unknown): Grade {
      const slots = slotsOf(question);
      const pairs = readPairs(question.id, slots, response);
      const right = slots.filter((slot) => isRight(slot, pairs)).length;
      return question.scoring === 'partial' ? gradeOf(right, slots.length) : gradeOf(right === slots.length ? 1 : 0, 1);
    },
    review(question: Q, response: unknown): QuestionReview {
      const slots = slotsOf(question);
      const pairs = response === undefined ? new Map<string, string>() : readPairs(question.id, slots, response);
      const parts = slots.map((slot) => reviewSlot(slot, pairs, slots.length > 1 ? slot.label : null));
      return { options: [], parts, steps: [], text: null };
    },
    choices(question: Q): Counted {
      return slotsOf(question).flatMap(({ id, label, targets, right }) =>
        targets.map((target) => ({
          key: `${id}/${target.id}`,
          label: [label, target.text],
          correct: right.includes(target.id),
        })),
      );
    },
    chosen(question: Q, response: unknown): string[] {
      return [...readPairs(question.id, slotsOf(question), response)].map((pair) => pair.join('/'));
    },
    print: ({ pairs }: PairsResponse): string => printPairs(pairs),
    parse: (line: string): PairsResponse => readPrinted(pairsResponse, { pairs: parsePairs(line) }),
  };
}

/** Names that none of `targets` has; `path` says where the name of that index stands. */
export function lintTargets(
  named: readonly string[],
  targets: readonly { id: string }[],
  path: (index: number) => LintFinding['path'],
): LintFinding[] {
  return named.flatMap((name, index): LintFinding[] =>
    targets.some(({ id }) => id === name) ? [] : [{ path: path(index), rule: 'unknown-target' }],
  );
}

function readPairs(questionId: string, slots: readonly Slot[], response: unknown): Map<string, string> {
  const pairs = new Map(Object.entries(readResponse(pairsResponse, response, questionId).pairs));
  for (const [part, target] of pairs) {
    const slot = slots.find(({ id }) => id === part);
    if (!slot) throw new GradingError('unknown-option', { questionId, optionId: part });
    refuseUnknown({ id: questionId, options: slot.targets }, [target]);
  }
  return pairs;
}

function reviewSlot(slot: Slot, pairs: Map<string, string>, label: LocalizedText | null): PartReview {
  const right = slot.targets.filter(({ id }) => slot.right.includes(id));
  const given = slot.targets.find(({ id }) => id === pairs.get(slot.id));
  const why = slot.why ?? (given ?? right[0])?.why;
  return {
    id: slot.id,
    label,
    given: given?.text ?? null,
    right: right.map(({ text }) => text),
    correct: isRight(slot, pairs),
    ...(why && { why }),
  };
}

function isRight({ id, right }: Slot, pairs: Map<string, string>): boolean {
  const given = pairs.get(id);
  return given !== undefined && right.includes(given);
}
