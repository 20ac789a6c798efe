import { Disclosure } from '@lidzgaita/ui';
import { Check, CloudUpload, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import type { AttemptPartsFragment } from '../../../generated/graphql';
import { type Translate, useLocalized, useT } from '../../../platform/i18n';
import type { QuestionState } from '../hooks/use-answers';
import { bySection } from '../sections';

interface QuestionListProps {
  states: readonly QuestionState[];
  sections: AttemptPartsFragment['sections'];
  current: number;
}

export function questionStateWord(t: Translate, state: QuestionState): string {
  if (state.conflict) return t('assessment.state.conflict');
  if (state.waiting) return t('assessment.state.waiting');
  return t(state.answered ? 'assessment.state.answered' : 'assessment.state.unanswered');
}

/** All questions with their state, to jump to any of them. */
export function QuestionList({ states, sections, current }: QuestionListProps) {
  const t = useT();
  const text = useLocalized();
  const answered = states.filter((state) => state.answered).length;
  return (
    <Disclosure
      summary={t('assessment.question.all')}
      meta={t('assessment.question.answered', { n: answered, total: states.length })}
    >
      <div className="grid gap-4">
        {bySection(states, sections).map(({ section, items }) => (
          <div key={section?.id ?? ''}>
            {section && <p className="mb-2 text-small font-semibold">{text(section.title)}</p>}
            <ol className="grid grid-cols-[repeat(auto-fill,minmax(4.5rem,1fr))] gap-2">
              {items.map((state) => (
                <li key={state.question.id}>
                  <QuestionLink state={state} current={state.number === current} />
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </Disclosure>
  );
}

function QuestionLink({ state, current }: { state: QuestionState; current: boolean }) {
  const t = useT();
  return (
    <Link
      to={{ search: `?j=${state.number}` }}
      aria-current={current ? 'step' : undefined}
      aria-label={t('assessment.question.link', { n: state.number, state: questionStateWord(t, state) })}
      className="flex min-h-12 items-center justify-center gap-2 rounded-md border-2 border-edge bg-surface px-3 font-semibold tnum text-ink no-underline transition-colors hover:border-primary aria-[current]:border-primary aria-[current]:bg-primary-soft"
    >
      {state.number}
      <StateIcon state={state} />
    </Link>
  );
}

function StateIcon({ state }: { state: QuestionState }) {
  if (state.conflict) return <TriangleAlert aria-hidden className="size-4 text-warning" />;
  if (state.waiting) return <CloudUpload aria-hidden className="size-4 text-muted" />;
  if (state.answered) return <Check aria-hidden className="size-4 text-success" />;
  return <span aria-hidden className="size-3.5 rounded-full border-2 border-edge" />;
}
