import { NavCount } from '@lidzgaita/ui';
import { MarkingCountDocument } from '../../../../generated/graphql';
import { useOperation } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';

/** Nothing while nobody waits, or while it is not known. */
export function WaitingMarks() {
  const t = useT();
  const { data } = useOperation(MarkingCountDocument, {}, { staleTime: 60_000 });
  const n = data?.quizzes.reduce((sum, { waitingMarks }) => sum + waitingMarks, 0) ?? 0;
  if (n === 0) return null;
  return <NavCount label={t('assessment.staff.marks-waiting', { n })}>{n > 99 ? '99+' : n}</NavCount>;
}
