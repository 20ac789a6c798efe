import { StatusWord } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { useLocalized, useT } from '../../../platform/i18n';
import type { QuestionState } from '../hooks/use-answers';
import { questionStateWord } from './question-list';

interface SubmitListProps {
  attemptId: string;
  states: readonly QuestionState[];
}

export const submitRowId = (number: number) => `jautajums-${number}`;

function toneOf(state: QuestionState) {
  if (state.conflict) return 'warning';
  if (state.waiting) return 'waiting';
  return state.answered ? 'success' : 'neutral';
}

export function SubmitList({ attemptId, states }: SubmitListProps) {
  const t = useT();
  const text = useLocalized();
  return (
    <ol className="divide-y divide-divider overflow-hidden rounded-md border border-divider bg-surface">
      {states.map((state) => (
        <li key={state.question.id}>
          <Link
            id={submitRowId(state.number)}
            to={`/tests/${attemptId}?j=${state.number}`}
            className="focus-inset flex min-h-12 flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3 text-ink no-underline transition-colors hover:bg-canvas"
          >
            <span className="min-w-0 flex-1 basis-60 underline decoration-1 underline-offset-[0.18em]">
              <span className="tnum font-semibold">{state.number}.</span> {text(state.question.view.prompt)}
            </span>
            <StatusWord tone={toneOf(state)} className="shrink-0 text-small">
              {questionStateWord(t, state)}
            </StatusWord>
          </Link>
        </li>
      ))}
    </ol>
  );
}
