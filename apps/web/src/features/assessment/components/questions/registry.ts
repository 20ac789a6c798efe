import type { QuestionView } from '@lidzgaita/contract';
import type { QuestionKind } from './kind';
import { multiple } from './multiple';
import { single } from './single';
import { trueFalse } from './true-false';

const kinds: Record<string, QuestionKind> = { single, multiple, 'true-false': trueFalse };

/** Undefined for a kind that the server knows and this version of the page does not. */
export function kindOf(view: QuestionView): QuestionKind | undefined {
  return kinds[view.kind];
}
