import { StatusWord, TextLink } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { formatDate, formatTime } from '../../../platform/dates';
import { useLocale, useT } from '../../../platform/i18n';
import type { Quiz } from './quiz-start';

interface QuizHistoryProps {
  attempts: Quiz['history'];
}

export function QuizHistory({ attempts }: QuizHistoryProps) {
  const t = useT();
  const locale = useLocale();
  if (attempts.length === 0) return null;
  return (
    <section aria-labelledby="meginajumi" className="mt-8">
      <h2 id="meginajumi" className="text-h3">
        {t('assessment.history.title')}
      </h2>
      <ol className="mt-2 divide-y divide-divider">
        {attempts.map(({ id, number, startedAt, submittedAt, percent, passed }) => {
          const at = submittedAt ?? startedAt;
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
              <div>
                <p className="font-semibold">{t('assessment.history.number', { n: number })}</p>
                <p className="text-small text-muted">
                  <time dateTime={at}>
                    {formatDate(at, locale)}, {formatTime(at, locale)}
                  </time>
                </p>
              </div>
              {submittedAt && passed !== null && percent !== null ? (
                <StatusWord tone={passed ? 'success' : 'warning'} className="text-small">
                  {t(passed ? 'assessment.history.passed' : 'assessment.history.not-passed', { percent })}
                </StatusWord>
              ) : (
                <StatusWord tone="waiting" className="text-small">
                  {t(submittedAt ? 'assessment.history.unknown' : 'assessment.history.live')}
                </StatusWord>
              )}
              <TextLink
                as={Link}
                to={`/tests/${id}`}
                standalone
                aria-label={t(submittedAt ? 'assessment.history.open.label' : 'assessment.history.resume.label', {
                  n: number,
                })}
              >
                {t(submittedAt ? 'assessment.history.open' : 'assessment.history.resume')}
              </TextLink>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
