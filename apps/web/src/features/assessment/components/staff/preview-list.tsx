import { Badge } from '@lidzgaita/ui';
import { Link, useSearchParams } from 'react-router';
import type { QuizPreviewQuery } from '../../../../generated/graphql';
import { useLocalized, useT } from '../../../../platform/i18n';

export type Preview = NonNullable<QuizPreviewQuery['quizPreview']>;
export type PreviewQuestion = Preview['questions'][number];

interface PreviewListProps {
  preview: Preview;
  /** From 1. */
  current: number;
}

/** All the questions of this draw, section by section, to go to any of them. */
export function PreviewList({ preview: { sections, questions }, current }: PreviewListProps) {
  const t = useT();
  const text = useLocalized();
  const [params] = useSearchParams();
  const numbered = questions.map((question, index) => ({ question, number: index + 1 }));
  const groups = sections.length > 0 ? sections.map(({ id, title }) => ({ id, title: text(title) })) : [{ id: null, title: '' }];
  const linkTo = (number: number) => {
    const next = new URLSearchParams(params);
    next.set('j', String(number));
    return { search: `?${next.toString()}` };
  };
  return (
    <nav aria-label={t('assessment.staff.preview.questions')}>
      {groups.map((group) => (
        <div key={group.id ?? ''} className="mb-4">
          {group.title && <h2 className="mb-1 text-h4">{group.title}</h2>}
          <ol className="divide-y divide-divider overflow-hidden rounded-md border border-divider bg-surface">
            {numbered
              .filter(({ question }) => (question.sectionId ?? null) === group.id)
              .map(({ question, number }) => (
                <li key={question.id}>
                  <Link
                    to={linkTo(number)}
                    preventScrollReset
                    aria-current={number === current ? 'step' : undefined}
                    className="focus-inset flex min-h-12 gap-2 px-3 py-2 text-ink no-underline transition-colors hover:bg-canvas aria-[current]:bg-primary-soft"
                  >
                    <span className="tnum w-7 shrink-0 text-end font-semibold">{number}.</span>
                    <span className="min-w-0 flex-1">
                      <span className="line-clamp-2">{text(question.view.prompt)}</span>
                      <span className="block text-small text-muted">{t(`assessment.staff.kind.${question.view.kind}`)}</span>
                    </span>
                    {question.safety && (
                      <Badge tone="neutral" className="self-start">
                        {t('assessment.staff.safety')}
                      </Badge>
                    )}
                  </Link>
                </li>
              ))}
          </ol>
        </div>
      ))}
    </nav>
  );
}
