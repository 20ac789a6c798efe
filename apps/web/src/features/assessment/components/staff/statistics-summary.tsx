import { Callout, KeyValueList } from '@lidzgaita/ui';
import { useLocale, useT } from '../../../../platform/i18n';
import { evenNumberText, percentOf } from '../../staff/number-text';
import { enoughAnswers, reliabilityWord, type Statistics } from '../../staff/question-verdict';
import { ScoreChart } from './score-chart';

interface StatisticsSummaryProps {
  statistics: Statistics;
}

/** The test as a whole, with how each number is to be read. */
export function StatisticsSummary({ statistics }: StatisticsSummaryProps) {
  const t = useT();
  const locale = useLocale();
  const { attempts, enough, mean, passed, pass, reliability, distribution } = statistics;
  const items = [
    { id: 'n', key: t('assessment.staff.statistics.attempts'), value: attempts },
    ...(typeof mean === 'number'
      ? [{ id: 'mean', key: t('assessment.staff.statistics.mean'), value: t('assessment.percent', { n: Math.round(mean) }) }]
      : []),
    ...(typeof passed === 'number'
      ? [{ id: 'passed', key: t('assessment.staff.statistics.passed'), value: t('assessment.percent', { n: percentOf(passed) }) }]
      : []),
    ...(typeof reliability === 'number'
      ? [
          {
            id: 'reliability',
            key: t('assessment.staff.statistics.reliability'),
            value: (
              <>
                <span className="tnum">{evenNumberText(reliability, locale)}</span>
                <span className="block text-small text-muted">
                  {t(`assessment.staff.reliability.${reliabilityWord(reliability)}`)}
                </span>
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      {!enough && (
        <Callout className="mb-6" label={t('assessment.staff.few', { n: attempts, enough: enoughAnswers })}>
          <p>{t('assessment.staff.few.later')}</p>
        </Callout>
      )}
      <div className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-2">
        <section aria-labelledby="kopuma">
          <h2 id="kopuma" className="mb-2 text-h3">
            {t('assessment.staff.statistics.whole')}
          </h2>
          <KeyValueList items={items} />
        </section>
        {enough && distribution.length > 0 && (
          <section aria-labelledby="sadalijums" className="min-w-0">
            <h2 id="sadalijums" className="mb-2 text-h3">
              {t('assessment.staff.chart.title')}
            </h2>
            <ScoreChart distribution={distribution} pass={pass} />
          </section>
        )}
      </div>
    </>
  );
}
