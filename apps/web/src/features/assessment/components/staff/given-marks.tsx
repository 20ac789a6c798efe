import { Callout, type Column, DataTable, StatusWord } from '@lidzgaita/ui';
import type { CriterionReview } from '@lidzgaita/contract';
import { useLocalized, useT } from '../../../../platform/i18n';
import { personName } from '../../staff/person-name';
import { type GivenMark, levelsOf, pointsOf } from '../../staff/rubric-marks';

interface GivenMarksProps {
  rubric: readonly CriterionReview[];
  marks: readonly GivenMark[];
}

/** What each marker gave, criterion by criterion, and where they differ. */
export function GivenMarks({ rubric, marks }: GivenMarksProps) {
  const t = useT();
  const text = useLocalized();
  const markerWord = (mark: GivenMark) => {
    if (mark.agreed) return t('assessment.staff.mark.agreed');
    return mark.mine ? t('assessment.staff.mark.mine') : personName(mark.marker);
  };
  const given = (criterion: CriterionReview, mark: GivenMark) => pointsOf(criterion, levelsOf(mark));
  const differs = (criterion: CriterionReview) => new Set(marks.filter(({ agreed }) => !agreed).map((mark) => given(criterion, mark))).size > 1;
  const columns: Column<CriterionReview>[] = [
    {
      id: 'criterion',
      header: t('assessment.staff.mark.criterion'),
      rowHeader: true,
      cell: (criterion) => (
        <>
          {text(criterion.text)}
          {differs(criterion) && (
            <span className="block">
              <StatusWord tone="warning" className="text-dense">
                {t('assessment.staff.mark.differs')}
              </StatusWord>
            </span>
          )}
        </>
      ),
    },
    ...marks.map((mark) => ({
      id: mark.id,
      header: markerWord(mark),
      cell: (criterion: CriterionReview) => {
        const level = criterion.levels.find(({ id }) => id === levelsOf(mark)[criterion.id]);
        if (!level) return '–';
        return (
          <>
            <span className="tnum font-semibold">{t('assessment.staff.points', { n: level.points })}</span>
            <span className="block text-muted">{text(level.text)}</span>
          </>
        );
      },
    })),
  ];
  return (
    <>
      <DataTable
        caption={t('assessment.staff.mark.given')}
        captionHidden
        dense
        columns={columns}
        rows={rubric}
        rowKey={({ id }) => id}
      />
      <ul className="mt-3 grid gap-3">
        {marks.map((mark) => (
          <li key={mark.id}>
            <p className="font-semibold">
              {t('assessment.staff.mark.of', { marker: markerWord(mark), points: mark.points, max: mark.max })}
            </p>
            {mark.comment && (
              <Callout kind="note" className="mt-1" label={t('assessment.staff.mark.comment.given')}>
                <p className="whitespace-pre-wrap">{mark.comment}</p>
              </Callout>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
