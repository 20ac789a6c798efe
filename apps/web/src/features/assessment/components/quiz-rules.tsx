import { useT } from '../../../platform/i18n';
import { certainties } from './certainty-choice';
import type { Quiz } from './quiz-start';

/** How the test goes, in sentences; what is special about this one comes first. */
export function QuizRules({ quiz: { behaviour, minutes, attempts } }: { quiz: Quiz }) {
  const t = useT();
  return (
    <section aria-labelledby="kas-notiks" className="mt-8">
      <h2 id="kas-notiks" className="text-h3">
        {t('assessment.start.what')}
      </h2>
      <ul className="mt-2 grid list-disc gap-2 ps-5">
        {behaviour !== 'DEFERRED' && <li>{t(`assessment.start.behaviour.${behaviour}`)}</li>}
        {behaviour === 'CERTAINTY' && (
          <li>
            {t('assessment.start.certainty')}
            <ul className="mt-1 grid list-disc gap-1 ps-5">
              {certainties.map((certainty) => (
                <li key={certainty}>
                  {t(`assessment.certainty.${certainty}`)}. {t(`assessment.certainty.marks-${certainty}`)}
                </li>
              ))}
            </ul>
          </li>
        )}
        {minutes && <li>{t('assessment.start.what.timed')}</li>}
        <li>{t('assessment.start.what.saved')}</li>
        <li>{t('assessment.start.what.safety')}</li>
        <li>{t('assessment.start.what.after')}</li>
        {attempts > 1 && <li>{t('assessment.start.what.failed')}</li>}
      </ul>
    </section>
  );
}
