import { StatusWord } from '@lidzgaita/ui';
import { Link } from 'react-router';
import type { AttemptPartsFragment } from '../../../generated/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import type { QuestionState } from '../hooks/use-answers';
import { bySection } from '../sections';
import { questionStateWord } from './question-list';
import { kindOf } from './questions/registry';

interface SubmitListProps {
  attemptId: string;
  states: readonly QuestionState[];
  sections: AttemptPartsFragment['sections'];
}

export const submitRowId = (number: number) => `jautajums-${number}`;

function toneOf(state: QuestionState) {
  if (state.conflict) return 'warning';
  if (state.waiting) return 'waiting';
  return state.answered ? 'success' : 'neutral';
}

export function SubmitList({ attemptId, states, sections }: SubmitListProps) {
  const text = useLocalized();
  return (
    <div className="grid gap-6">
      {bySection(states, sections).map(({ section, items }) => (
        <section key={section?.id ?? ''} {...(section && { 'aria-labelledby': `dala-${section.id}` })}>
          {section && (
            <h2 id={`dala-${section.id}`} className="mb-2 text-h4">
              {text(section.title)}
            </h2>
          )}
          <ol className="divide-y divide-divider overflow-hidden rounded-md border border-divider bg-surface">
            {items.map((state) => (
              <li key={state.question.id}>
                <SubmitRow attemptId={attemptId} state={state} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function SubmitRow({ attemptId, state }: { attemptId: string; state: QuestionState }) {
  const t = useT();
  const text = useLocalized();
  const { question, response, number } = state;
  const words = response && kindOf(question.view)?.inWords(question.view, response, { t, text });
  return (
    <Link
      id={submitRowId(number)}
      to={`/tests/${attemptId}?j=${number}`}
      className="focus-inset flex min-h-12 flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3 text-ink no-underline transition-colors hover:bg-canvas"
    >
      <span className="min-w-0 flex-1 basis-60">
        <span className="underline decoration-1 underline-offset-[0.18em]">
          <span className="tnum font-semibold">{number}.</span> {text(question.view.prompt)}
        </span>
        {words && <span className="mt-1 line-clamp-2 text-small break-words text-muted">{words}</span>}
      </span>
      <StatusWord tone={toneOf(state)} className="shrink-0 text-small">
        {questionStateWord(t, state)}
      </StatusWord>
    </Link>
  );
}
