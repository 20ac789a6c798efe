import type { QuestionView } from '@lidzgaita/contract';
import { caseKind } from './case';
import { gapSelect } from './gap-select';
import { groups } from './groups';
import { judgement } from './judgement';
import type { QuestionKind } from './kind';
import { matching } from './matching';
import { multiple } from './multiple';
import { number } from './number';
import { ordering } from './ordering';
import { reflection } from './reflection';
import { selfRating } from './self-rating';
import { shortAnswer } from './short-answer';
import { single } from './single';
import { trueFalse } from './true-false';

type ViewOf<Kind extends string> = QuestionView extends infer View
  ? View extends { kind: infer Kinds }
    ? Kind extends Kinds
      ? View
      : never
    : never
  : never;

const kinds: { [Kind in QuestionView['kind']]: QuestionKind<Extract<ViewOf<Kind>, QuestionView>> } = {
  single,
  multiple,
  'true-false': trueFalse,
  matching,
  groups,
  'gap-select': gapSelect,
  ordering,
  'short-answer': shortAnswer,
  number,
  judgement,
  reflection,
  'self-rating': selfRating,
  case: caseKind,
};

/** Undefined for a kind that the server knows and this version of the page does not. */
export function kindOf(view: QuestionView): QuestionKind | undefined {
  return Object.hasOwn(kinds, view.kind) ? (kinds[view.kind] as unknown as QuestionKind) : undefined;
}
