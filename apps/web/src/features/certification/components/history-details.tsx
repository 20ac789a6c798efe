import { formatDate } from '../../../platform/dates';
import { useLocale, useT } from '../../../platform/i18n';
import { isCheck, outcomeId } from '../evidence/kinds';
import { fullName, type Volunteer } from '../volunteer';

interface HistoryDetailsProps {
  entry: Volunteer['history'][number];
}

/** What is said of something that happened, and by whom. */
export function HistoryDetails({ entry: { kind, actor, params, reason } }: HistoryDetailsProps) {
  const t = useT();
  const locale = useLocale();
  const told = (what: string): string | undefined => {
    const value = params?.[what];
    return typeof value === 'string' ? value : undefined;
  };
  const [of, outcome, limits, steps] = [told('kind') ?? '', told('outcome'), told('limits'), told('nextSteps')];
  const [until, replaced, approver] = [told('until'), told('replaced'), told('approver')];
  const version = params?.['version'];
  // A title says it of everything else that was corrected.
  const corrected = told('correctsId') !== undefined && !/^(evidence|waiver)-/.test(kind);
  return (
    <>
      {outcome && <p>{t(outcomeId(of, outcome))}</p>}
      {version !== undefined && <p>{t('certification.history-version', { number: Number(version) })}</p>}
      {until && <p>{t('certification.history-until', { date: formatDate(until, locale, 'until') })}</p>}
      {replaced && <p>{t('certification.history-replaces', { number: replaced })}</p>}
      {corrected && <p>{t('certification.history-corrects')}</p>}
      {limits && <p>{t('certification.history-limits', { limits })}</p>}
      {steps && <p>{t('certification.history-next', { steps })}</p>}
      {reason && (
        <p>{t('certification.history-reason', { reason: isCheck(of) ? t(`certification.mistake.${reason}`) : reason })}</p>
      )}
      {params?.['overtaken'] === true && <p className="text-muted">{t('certification.history-overtaken')}</p>}
      {actor && <p className="text-muted">{fullName(actor)}</p>}
      {approver && <p className="text-muted">{t('certification.history-approved', { name: approver })}</p>}
    </>
  );
}
