import { StatusWord } from '@lidzgaita/ui';
import { useLocale, useT } from '../../../../platform/i18n';
import { evenNumberText, percentOf } from '../../staff/number-text';
import { enoughAnswers, type QuestionStatistics, verdictOf, verdictTone } from '../../staff/question-verdict';

interface QuestionProps {
  question: QuestionStatistics;
}

export function VerdictWord({ question }: QuestionProps) {
  const t = useT();
  const verdict = verdictOf(question);
  return (
    <StatusWord tone={verdictTone[verdict]} className="text-dense">
      {t(`assessment.staff.verdict.${verdict}`, { n: question.n, enough: enoughAnswers })}
    </StatusWord>
  );
}

export const noNumber = '–';

/** The numbers of one question in words of the page's language. */
export function useQuestionNumbers() {
  const t = useT();
  const locale = useLocale();
  return {
    facility: ({ facility }: QuestionStatistics) =>
      typeof facility === 'number' ? t('assessment.percent', { n: percentOf(facility) }) : noNumber,
    discrimination: ({ discrimination }: QuestionStatistics) =>
      typeof discrimination === 'number' ? evenNumberText(discrimination, locale) : noNumber,
    seconds({ medianSeconds }: QuestionStatistics) {
      if (typeof medianSeconds !== 'number') return noNumber;
      const minutes = Math.floor(medianSeconds / 60);
      return minutes > 0
        ? t('assessment.staff.minutes-seconds', { minutes, seconds: medianSeconds % 60 })
        : t('assessment.staff.seconds', { n: medianSeconds });
    },
    version: ({ current }: QuestionStatistics) =>
      t(current ? 'assessment.staff.version.current' : 'assessment.staff.version.earlier'),
  };
}
