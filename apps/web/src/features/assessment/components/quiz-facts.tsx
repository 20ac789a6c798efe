import { KeyValueList } from '@lidzgaita/ui';
import { durationText, formatDate } from '../../../platform/dates';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';
import type { Quiz } from './quiz-start';

/** The test in figures: how long, how hard, how often, until when. */
export function QuizFacts({ quiz }: { quiz: Quiz }) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const { draw, sections, pass, minutes, opensOn, closesOn, passed, attempts, attemptsUsed, resultMethod, percent } =
    quiz;
  const day = (id: string, date: string | null | undefined) =>
    date ? [{ id, key: t(`assessment.start.${id}`), value: formatDate(date, locale) }] : [];
  return (
    <KeyValueList
      items={[
        { id: 'draw', key: t('assessment.start.questions'), value: t('assessment.questions', { n: draw }) },
        ...(sections.length > 0
          ? [
              {
                id: 'sections',
                key: t('assessment.start.sections'),
                value: sections.map(({ title }) => text(title)).join(', '),
              },
            ]
          : []),
        { id: 'pass', key: t('assessment.start.pass'), value: t('assessment.percent', { n: pass }) },
        {
          id: 'time',
          key: t('assessment.start.time'),
          value: minutes ? durationText(t, minutes) : t('assessment.start.time.none'),
        },
        ...day('first-day', opensOn),
        ...day('last-day', closesOn),
        ...(passed
          ? []
          : [
              {
                id: 'left',
                key: t('assessment.start.left'),
                value: t('assessment.start.left.value', { n: Math.max(0, attempts - attemptsUsed), total: attempts }),
              },
            ]),
        ...(resultMethod === 'BEST'
          ? []
          : [{ id: 'method', key: t('assessment.start.method'), value: t(`assessment.start.method.${resultMethod}`) }]),
        ...(percent === null || percent === undefined || attemptsUsed < 2
          ? []
          : [{ id: 'counts', key: t('assessment.start.counts'), value: t('assessment.percent', { n: percent }) }]),
      ]}
    />
  );
}
