import type { CriterionReview } from '@lidzgaita/contract';
import { StatusWord } from '@lidzgaita/ui';
import { useLocalized, useT } from '../../../../platform/i18n';

/** What a marker decided of each criterion, or that it still waits. */
export function RubricReview({ rubric }: { rubric: readonly CriterionReview[] }) {
  const t = useT();
  const text = useLocalized();
  return (
    <ul className="divide-y divide-divider rounded-md border border-divider bg-surface">
      {rubric.map((criterion) => {
        const level = criterion.levels.find(({ id }) => id === criterion.given);
        const most = Math.max(...criterion.levels.map(({ points }) => points));
        return (
          <li key={criterion.id} className="px-4 py-3">
            <p className="font-semibold">{text(criterion.text)}</p>
            {level ? (
              <p className="flex flex-wrap justify-between gap-x-4">
                <span className="min-w-0 flex-[1_1_14rem]">{text(level.text)}</span>
                <span className="tnum shrink-0 text-small text-muted">
                  {t('assessment.points.of', { points: level.points, max: most })}
                </span>
              </p>
            ) : (
              <StatusWord tone="waiting" className="text-small">
                {t('assessment.verdict.pending')}
              </StatusWord>
            )}
          </li>
        );
      })}
    </ul>
  );
}
