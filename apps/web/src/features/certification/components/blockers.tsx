import { useLocalized, useT } from '../../../platform/i18n';
import type { Step } from '../volunteer';

/** What is still missing, and whose move it is. */
export function Blockers({ blockers }: { blockers: Step[] }) {
  const t = useT();
  const text = useLocalized();
  if (blockers.length === 0) return null;
  return (
    <div className="mt-4">
      <p className="font-semibold">{t('certification.blocked', { n: blockers.length })}</p>
      <ul className="mt-1 list-disc ps-5 text-small">
        {blockers.map(({ id, title, mover }) => (
          <li key={id}>
            {text(title)} <span className="text-muted">({t(`certification.mover-short.${mover}`)})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
