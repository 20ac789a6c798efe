import { Badge, Dialog, KeyValueList, LinkButton } from '@lidzgaita/ui';
import { RefreshCcw } from 'lucide-react';
import { Link } from 'react-router';
import { useLocalized, useT } from '../../../../platform/i18n';
import { enoughAnswers, type QuestionStatistics, verdictOf } from '../../staff/question-verdict';
import { ChoiceTable } from './choice-table';
import { useQuestionNumbers, VerdictWord } from './question-numbers';

interface QuestionDetailProps {
  moduleId: string;
  question: QuestionStatistics;
  onClose: () => void;
}

/** What was answered to one question, what the numbers say of it, and what can be done. */
export function QuestionDetail({ moduleId, question, onClose }: QuestionDetailProps) {
  const t = useT();
  const text = useLocalized();
  const numbers = useQuestionNumbers();
  const { questionId, version, n, prompt, safety, choices } = question;
  const verdict = verdictOf(question);
  const explained = (value: string, id: string) => (
    <>
      <span className="tnum">{value}</span>
      <span className="block text-small text-muted">{t(id)}</span>
    </>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={text(prompt)}
      closeLabel={t('form.close')}
      size="large"
      actions={
        <LinkButton
          as={Link}
          to={`/testi/${moduleId}/parvertet/${questionId}?versija=${version}`}
          variant="secondary"
          icon={<RefreshCcw aria-hidden />}
        >
          {t('assessment.staff.regrade.open')}
        </LinkButton>
      }
    >
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <VerdictWord question={question} />
        {safety && <Badge>{t('assessment.review.safety')}</Badge>}
        <span className="text-small text-muted">{t('assessment.staff.version.is', { version: numbers.version(question) })}</span>
      </p>
      <p>{t(`assessment.staff.advice.${verdict}`, { n, enough: enoughAnswers })}</p>
      <KeyValueList
        items={[
          { id: 'n', key: t('assessment.staff.column.n'), value: n },
          {
            id: 'facility',
            key: t('assessment.staff.column.facility'),
            value: explained(numbers.facility(question), 'assessment.staff.facility.reading'),
          },
          {
            id: 'discrimination',
            key: t('assessment.staff.column.discrimination'),
            value: explained(numbers.discrimination(question), 'assessment.staff.discrimination.reading'),
          },
          { id: 'seconds', key: t('assessment.staff.column.seconds'), value: numbers.seconds(question) },
        ]}
      />
      {choices.length > 0 && (
        <div>
          <h3 className="mb-2 text-h4">
            {t('assessment.staff.choices.title')}
          </h3>
          <ChoiceTable question={question} />
        </div>
      )}
    </Dialog>
  );
}
