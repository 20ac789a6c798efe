import { StatusWord } from '@lidzgaita/ui';
import { formatDate, formatTime } from '../../../platform/dates';
import { refusalText } from '../../../platform/graphql';
import { useLocale, useT } from '../../../platform/i18n';
import type { Quiz } from './quiz-start';

const told = new Set(['attempts-used-up', 'not-open-yet', 'closed', 'wait', 'being-marked']);

/** Those that pass by themselves. */
const waits = new Set(['not-open-yet', 'wait', 'being-marked']);

/** Why the test cannot be started now, and what to do about it. */
export function StartRefusal({ quiz, code }: { quiz: Quiz; code: string }) {
  const t = useT();
  const locale = useLocale();
  if (!told.has(code)) return <StatusWord tone="warning">{refusalText(t, { code })}</StatusWord>;
  const { opensOn, closesOn, nextAttemptAt } = quiz;
  return (
    <>
      <StatusWord tone={waits.has(code) ? 'waiting' : 'warning'} className="text-h4">
        {t(`assessment.start.refused.${code}`)}
      </StatusWord>
      {code === 'not-open-yet' && opensOn && (
        <p className="mt-1">{t('assessment.start.opens', { date: formatDate(opensOn, locale, 'since') })}</p>
      )}
      {code === 'closed' && closesOn && (
        <p className="mt-1">{t('assessment.start.closed', { date: formatDate(closesOn, locale) })}</p>
      )}
      {code === 'wait' && nextAttemptAt && (
        <p className="mt-1">
          {t('assessment.start.next', {
            date: formatDate(nextAttemptAt, locale),
            time: formatTime(nextAttemptAt, locale),
          })}
        </p>
      )}
      <p className="mt-1">{t(`assessment.start.advice.${code}`)}</p>
    </>
  );
}
