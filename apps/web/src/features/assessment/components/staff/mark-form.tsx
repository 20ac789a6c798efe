import { Button, ErrorSummary, RadioGroup, RadioRow, TextArea } from '@lidzgaita/ui';
import { type FormEvent, useState } from 'react';
import { RecordMarkDocument } from '../../../../generated/graphql';
import { useSubmission, useWriteKey } from '../../../../platform/form';
import { request } from '../../../../platform/graphql';
import { useLocalized, useT } from '../../../../platform/i18n';
import { type Levels, type Marking, missingCriteria, sumOf } from '../../staff/rubric-marks';

interface MarkFormProps {
  item: Marking;
  /** What both talked over: it settles a difference. */
  agreed?: boolean;
  /** To begin with. */
  levels?: Levels;
  onSaved: (item: Marking) => void;
}

const formId = 'vertet';
const criterionId = (id: string) => `kriterijs-${id}`;

/** A level for every criterion, the points as they come, and what the trainee will read. */
export function MarkForm({ item, agreed = false, levels: begin = {}, onSaved }: MarkFormProps) {
  const t = useT();
  const text = useLocalized();
  const keyOf = useWriteKey();
  const [levels, setLevels] = useState(begin);
  const [comment, setComment] = useState('');
  const submission = useSubmission(formId);
  const { attemptId, questionId } = item;
  const { rubric } = item.review;
  const { points, max } = sumOf(rubric, levels);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = missingCriteria(rubric, levels).map((criterion) => ({
      fieldId: criterionId(criterion.id),
      message: t('assessment.staff.mark.missing', { criterion: text(criterion.text) }),
    }));
    const input = {
      attemptId,
      questionId,
      agreed,
      levels: Object.entries(levels).map(([criterion, level]) => ({ criterionId: criterion, levelId: level })),
      comment: comment.trim() || null,
    };
    const saved = await submission.run(missing, async () => {
      return (await request(RecordMarkDocument, { input: { key: keyOf(input), ...input } })).recordMark;
    });
    if (saved) onSaved(saved);
  };
  return (
    <>
      <ErrorSummary title={t('assessment.staff.mark.problem')} errors={submission.problems} focusKey={submission.tries} />
      <form id={formId} tabIndex={-1} noValidate className="focus-quiet grid gap-6" onSubmit={(event) => void submit(event)}>
        {rubric.map((criterion) => (
          <RadioGroup
            key={criterion.id}
            id={criterionId(criterion.id)}
            legend={text(criterion.text)}
            headingLevel={3}
            error={submission.problemOf(criterionId(criterion.id))}
            value={levels[criterion.id] ?? null}
            onChange={(level) => setLevels({ ...levels, [criterion.id]: level })}
          >
            {criterion.levels.map((level) => (
              <RadioRow
                key={level.id}
                value={level.id}
                label={text(level.text)}
                description={t('assessment.staff.points', { n: level.points })}
              />
            ))}
          </RadioGroup>
        ))}
        <p role="status" className="tnum rounded-md bg-sunken px-4 py-3 text-h4 font-semibold">
          {t('assessment.staff.mark.sum', { points, max })}
        </p>
        <TextArea
          label={t('assessment.staff.mark.comment')}
          hint={t('assessment.staff.mark.comment.hint')}
          optional={t('assessment.staff.optional')}
          rows={4}
          maxLength={2000}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
        <div>
          <Button type="submit" busy={submission.busy} busyLabel={t('assessment.staff.mark.busy')}>
            {t(agreed ? 'assessment.staff.mark.agree' : 'assessment.staff.mark.save')}
          </Button>
        </div>
      </form>
    </>
  );
}
