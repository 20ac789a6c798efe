import type { QuestionReview } from '@lidzgaita/contract';
import { Callout, StatusWord, TextLink } from '@lidzgaita/ui';
import { BookOpen } from 'lucide-react';
import { Link } from 'react-router';
import { type LocalizedText, useLocalized, useT } from '../../../../platform/i18n';
import { type Marked, shortPoints, verdictOf } from '../../verdict';
import { ReviewBody } from './review-body';

export interface Checked extends Marked {
  feedback?: LocalizedText | null;
  /** Of the marker. */
  comment?: string | null;
  review?: QuestionReview | null;
  passage?: { lessonId: string; anchor: string } | null;
}

interface AnswerFeedbackProps {
  checked: Checked;
  /** Address of the module, where its passages are read; without it there is no link. */
  base?: string;
}

/** What came of one answer: the verdict, the points, everything explained, and where to read it again. */
export function AnswerFeedback({ checked, base }: AnswerFeedbackProps) {
  const t = useT();
  const text = useLocalized();
  const { feedback, comment, review, passage } = checked;
  return (
    <div className="grid gap-3">
      {feedback && <p>{text(feedback)}</p>}
      {review && <ReviewBody review={review} />}
      {comment && (
        <Callout kind="note" label={t('assessment.review.comment')}>
          <p className="whitespace-pre-wrap">{comment}</p>
        </Callout>
      )}
      {passage && base && (
        <TextLink
          as={Link}
          to={`${base}/lasit/${passage.lessonId}#${passage.anchor}`}
          standalone
          icon={<BookOpen aria-hidden />}
        >
          {t('assessment.review.passage')}
        </TextLink>
      )}
    </div>
  );
}

/** The verdict in an icon, a word and a colour, with the points where they are known. */
export function Verdict({ checked }: { checked: Checked }) {
  const t = useT();
  const byPerson = checked.review?.rubric.some(({ given }) => given !== null) ?? false;
  const verdict = verdictOf({ ...checked, byPerson });
  const { points, max } = checked;
  if (!verdict) return null;
  const counted = typeof points === 'number' && max > 0 && verdict.word !== 'voided';
  return (
    <>
      <StatusWord tone={verdict.tone}>{t(`assessment.verdict.${verdict.word}`)}</StatusWord>
      {counted && (
        <span className="tnum text-small text-muted">
          {t('assessment.points.of', { points: shortPoints(points), max: shortPoints(max) })}
        </span>
      )}
    </>
  );
}
