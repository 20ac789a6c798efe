import { CheckboxGroup, CheckboxRow } from '@lidzgaita/ui';
import { formatShortDate } from '../../../platform/dates';
import { useLocale, useT } from '../../../platform/i18n';
import { fullName } from '../volunteer';
import { changes, type Glance, isPossible, type Outlook, type Possible, possibleOf, sumOf } from './outlook';
import { Skipped } from './skipped';
import { peopleId } from './use-recording';

interface EvidencePreviewProps {
  outlooks: Outlook[];
  chosen: Set<string>;
  onChoose: (chosen: Set<string>) => void;
  error: string | undefined;
}

/** Who gets the fact and what it changes for them; who does not, and why. */
export function EvidencePreview({ outlooks, chosen, onChoose, error }: EvidencePreviewProps) {
  const t = useT();
  const possible = possibleOf(outlooks);
  const choose = (enrolmentId: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(enrolmentId);
    else next.delete(enrolmentId);
    onChoose(next);
  };
  return (
    <>
      <Summary outlooks={outlooks} chosen={chosen} />
      {possible.length > 0 && (
        <CheckboxGroup id={peopleId} legend={t('many.possible')} {...(error && { error })}>
          {possible.map((outlook) => (
            <CheckboxRow
              key={outlook.enrolmentId}
              label={fullName(outlook.person)}
              description={<Difference outlook={outlook} />}
              checked={chosen.has(outlook.enrolmentId)}
              onChange={(event) => choose(outlook.enrolmentId, event.target.checked)}
            />
          ))}
        </CheckboxGroup>
      )}
      <Skipped title={t('many.skipped', { n: outlooks.length - possible.length })} people={outlooks.filter((outlook) => !isPossible(outlook))} />
    </>
  );
}

function Summary({ outlooks, chosen }: Pick<EvidencePreviewProps, 'outlooks' | 'chosen'>) {
  const t = useT();
  const sum = sumOf(outlooks, chosen);
  return (
    <ul aria-live="polite" className="list-disc rounded-md bg-sunken py-3 ps-9 pe-4">
      {(['recorded', 'ready', 'left'] as const)
        .filter((what) => what === 'recorded' || sum[what] > 0)
        .map((what) => (
          <li key={what}>{t(`many.sum.${what}`, { n: sum[what] })}</li>
        ))}
    </ul>
  );
}

/** Before and after, in words; what stays as it is, is not said. */
function Difference({ outlook }: { outlook: Possible }) {
  const t = useT();
  const words = useGlanceWords();
  const { before, after, sameDay } = outlook;
  const lines = [
    sameDay && t('many.same-day'),
    changes(outlook) ? t('many.change', { before: words(before), after: words(after) }) : t('many.unchanged', { now: words(before) }),
    before.met !== after.met && t('many.met-of', { before: before.met, after: after.met, total: after.total }),
    before.state !== after.state && t('many.change', { before: t(`worklist.state.${before.state}`), after: t(`worklist.state.${after.state}`) }),
  ].filter(Boolean);
  return (
    <>
      {lines.map((line, at) => (
        <span key={at} className="block">
          {line}
        </span>
      ))}
    </>
  );
}

function useGlanceWords(): (glance: Glance) => string {
  const t = useT();
  const locale = useLocale();
  return ({ requirement, done, needed, unit, validUntil }) => {
    const state = validUntil ? t('many.requirement-until', { date: formatShortDate(validUntil, locale) }) : t(`many.requirement.${requirement ?? 'NOT_ASKED'}`);
    const amount = unit !== null && (needed ?? 0) > 1 ? t(`worklist.amount.${unit}`, { done: done ?? 0, needed: needed ?? 0 }) : '';
    return amount ? `${state} ${amount}` : state;
  };
}
