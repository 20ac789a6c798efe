import type { QuestionResponse } from '@lidzgaita/contract';
import { Button, Disclosure, FieldError } from '@lidzgaita/ui';
import { ShieldAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { PreviewAnswerDocument, type PreviewAnswerQuery } from '../../../../generated/graphql';
import { failureText } from '../../../../platform/form';
import { request } from '../../../../platform/graphql';
import { useLocalized, useT } from '../../../../platform/i18n';
import { leaveField } from '../../leave-field';
import { CertaintyChoice } from '../certainty-choice';
import { kindOf } from '../questions/registry';
import { AnswerFeedback, Verdict } from '../review/answer-feedback';
import { UnknownKind } from '../unknown-kind';
import type { Preview, PreviewQuestion as Question } from './preview-list';

type Checked = NonNullable<PreviewAnswerQuery['previewAnswer']>;

export interface Trial {
  response?: QuestionResponse;
  certainty?: number;
  checked?: Checked;
}

interface PreviewQuestionProps {
  preview: Preview;
  question: Question;
  trial: Trial;
  onTrial: (change: Trial) => void;
}

/** One question as the trainee meets it, with its answer checked as theirs would be. Nothing is recorded. */
export function PreviewQuestion({ preview, question, trial, onTrial }: PreviewQuestionProps) {
  const t = useT();
  const kind = kindOf(question.view);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const latest = useRef(trial);
  useEffect(() => {
    latest.current = trial;
  });
  const fieldId = `paraugs-${question.id}`;
  if (!kind) return <UnknownKind prompt={question.view.prompt} fieldId={fieldId} />;

  const change = (part: Trial) => {
    latest.current = { ...latest.current, ...part };
    onTrial(latest.current);
  };
  const check = async () => {
    leaveField();
    const { response, certainty } = latest.current;
    if (!response || !kind.isAnswered(question.view, response)) return setProblem(t('assessment.check.missing'));
    setBusy(true);
    setProblem('');
    try {
      const variables = { hash: preview.hash, questionId: question.id, response, certainty: certainty ?? null };
      const { previewAnswer } = await request(PreviewAnswerDocument, variables);
      if (previewAnswer) change({ checked: previewAnswer });
      else setProblem(t('assessment.staff.preview.unreadable'));
    } catch (error) {
      setProblem(failureText(t, error));
    } finally {
      setBusy(false);
    }
  };
  const { checked } = trial;
  return (
    <>
      {question.safety && (
        <p className="mb-3 flex items-start gap-2 text-small text-muted">
          <ShieldAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          {t('assessment.question.safety')}
        </p>
      )}
      <kind.Input
        view={question.view}
        fieldId={fieldId}
        response={trial.response}
        readOnly={checked !== undefined}
        onAnswer={(response) => change({ response })}
      />
      {preview.behaviour === 'CERTAINTY' && trial.response && !kind.unchecked && (
        <CertaintyChoice
          value={trial.certainty ?? null}
          readOnly={checked !== undefined}
          onChange={(certainty) => change({ certainty })}
        />
      )}
      <div role="status" className="mt-4 empty:hidden">
        {checked && (
          <div className="grid gap-3">
            <p className="flex flex-wrap gap-x-4">
              <Verdict checked={markedByPerson(checked) ? { ...checked, max: 1, points: null, pending: true } : checked} />
            </p>
            <AnswerFeedback checked={checked} base={`/moduli/${preview.hash}`} />
          </div>
        )}
      </div>
      {problem && (
        <div role="alert" className="mt-4">
          <FieldError>{problem}</FieldError>
        </div>
      )}
      <div className="mt-4">
        {checked ? (
          <Button variant="secondary" onClick={() => onTrial({})}>
            {t('assessment.staff.preview.again')}
          </Button>
        ) : (
          <Button busy={busy} busyLabel={t('assessment.check.busy')} onClick={() => void check()}>
            {t('assessment.staff.preview.check')}
          </Button>
        )}
      </div>
      <HintsOf question={question} />
    </>
  );
}

/** Checking at once earns nothing where somebody has to read the answer. */
const markedByPerson = ({ review }: Checked) => review.rubric.length > 0;

function HintsOf({ question: { hints } }: { question: Question }) {
  const t = useT();
  const text = useLocalized();
  if (hints.length === 0) return null;
  return (
    <Disclosure look="plain" className="mt-4" summary={t('assessment.staff.preview.hints', { n: hints.length })}>
      <ol className="list-decimal ps-5">
        {hints.map((hint) => (
          <li key={hint.lv}>{text(hint)}</li>
        ))}
      </ol>
    </Disclosure>
  );
}
