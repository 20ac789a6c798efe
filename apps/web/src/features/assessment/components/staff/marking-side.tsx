import { Callout } from '@lidzgaita/ui';
import { useT } from '../../../../platform/i18n';
import { agreedMark, lastMarks, levelsOf, type Marking } from '../../staff/rubric-marks';
import { GivenMarks } from './given-marks';
import { MarkForm } from './mark-form';
import { MarkingStateWord } from './marking-words';

interface MarkingSideProps {
  item: Marking;
  onSaved: (item: Marking) => void;
}

/** What this marker can do now: give a mark, wait for the other one, talk it over, or look at what was decided. */
export function MarkingSide({ item, onSaved }: MarkingSideProps) {
  const t = useT();
  const { marks, state, review } = item;
  const each = lastMarks(marks);
  const settled = agreedMark(marks);
  const mine = each.find((mark) => mark.mine);
  if (state !== 'AGREED' && !mine) return <MarkForm item={item} onSaved={onSaved} />;
  return (
    <div className="grid gap-6">
      <MarkingStateWord state={state} mine={mine !== undefined} />
      <GivenMarks rubric={review.rubric} marks={settled ? [...each, settled] : each} />
      {state === 'DIFFERENT' && (
        <section aria-labelledby="vienoties">
          <h2 id="vienoties" className="mb-2 text-h3">
            {t('assessment.staff.mark.agree.title')}
          </h2>
          <Callout className="mb-6" label={t('assessment.staff.mark.agree.how')}>
            <p>{t('assessment.staff.mark.agree.advice')}</p>
          </Callout>
          <MarkForm item={item} agreed levels={levelsOf(mine)} onSaved={onSaved} />
        </section>
      )}
    </div>
  );
}
