import { StatusWord } from '@lidzgaita/ui';
import { useLocale, useT } from '../../../../platform/i18n';
import { numberText } from '../../staff/number-text';
import { type Change, passChanged } from '../../staff/regrade-list';

/** Before and after, of the question and of the whole test. */
export function useChangeWords() {
  const t = useT();
  const locale = useLocale();
  const percent = (value: number | null | undefined) => (typeof value === 'number' ? t('assessment.percent', { n: value }) : '–');
  return {
    question: ({ before, after }: Change) =>
      t('assessment.staff.change.points', { before: numberText(before, locale), after: numberText(after, locale) }),
    test: ({ percentBefore, percentAfter }: Change) => `${percent(percentBefore)} → ${percent(percentAfter)}`,
  };
}

export function PassChange({ change }: { change: Change }) {
  const t = useT();
  const word = (passed: boolean | null | undefined) => {
    if (passed === null || passed === undefined) return t('assessment.staff.pass.open');
    return t(passed ? 'assessment.staff.pass.yes' : 'assessment.staff.pass.no');
  };
  if (!passChanged(change)) return <span className="text-muted">{word(change.passedAfter)}</span>;
  return (
    <StatusWord tone={change.passedAfter ? 'success' : 'warning'}>
      {word(change.passedBefore)} → {word(change.passedAfter)}
    </StatusWord>
  );
}
