import type { AttemptPartsFragment } from '../../generated/graphql';
import { kindOf } from './components/questions/registry';

/** What the top of a finished attempt can say: its result, that markers are still at it, or that it is not shown. */
export type Outcome = 'passed' | 'not-passed' | 'waiting' | 'hidden';

export function outcomeOf({ result, waiting }: Pick<AttemptPartsFragment, 'result' | 'waiting'>): Outcome {
  if (result) return result.passed ? 'passed' : 'not-passed';
  return waiting > 0 ? 'waiting' : 'hidden';
}

/** Questions that were not right, as far as that may be known. What a person marks is not right or wrong. */
export function missedIn(questions: AttemptPartsFragment['questions']): AttemptPartsFragment['questions'] {
  return questions.filter(
    ({ correct, voided, pending, max, view }) =>
      correct === false && !voided && !pending && max > 0 && !kindOf(view)?.unchecked,
  );
}
