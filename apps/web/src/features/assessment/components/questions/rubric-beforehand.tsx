import type { RubricCriterion } from '@lidzgaita/contract';
import { Disclosure } from '@lidzgaita/ui';
import { useLocalized, useT } from '../../../../platform/i18n';

/** What a marker will look at, to be read before writing. */
export function RubricBeforehand({ rubric }: { rubric: readonly RubricCriterion[] }) {
  const t = useT();
  const text = useLocalized();
  return (
    <Disclosure summary={t('assessment.kind.rubric')} className="mb-4">
      <ol className="grid gap-4">
        {rubric.map((criterion) => (
          <li key={criterion.id}>
            <p className="font-semibold">{text(criterion.text)}</p>
            <ul className="mt-1 grid gap-1">
              {criterion.levels.map((level) => (
                <li key={level.id} className="flex flex-wrap justify-between gap-x-4">
                  <span className="min-w-0 flex-[1_1_14rem]">{text(level.text)}</span>
                  <span className="tnum shrink-0 text-small text-muted">
                    {t('assessment.points', { n: level.points })}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
