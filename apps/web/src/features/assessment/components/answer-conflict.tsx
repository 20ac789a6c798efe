import { Button, Callout } from '@lidzgaita/ui';
import type { QuestionResponse } from '@lidzgaita/contract';
import { useState } from 'react';
import { useLocalized, useT } from '../../../platform/i18n';
import { refreshAttempt } from '../hooks/attempt-cache';
import { dismissRefused, type QuestionState, saveAnswer } from '../hooks/use-answers';
import { kindOf } from './questions/registry';

interface AnswerConflictProps {
  attemptId: string;
  state: QuestionState;
}

/** The answer was changed on another device: shows both, and the person chooses which one counts. */
export function AnswerConflict({ attemptId, state: { question, conflict, refused } }: AnswerConflictProps) {
  const t = useT();
  const text = useLocalized();
  const [busy, setBusy] = useState(false);
  if (!conflict) return null;

  const inWords = (response: QuestionResponse) =>
    kindOf(question.view)?.inWords(question.view, response, { t, text }) || t('assessment.conflict.nothing');
  const takeStored = async () => {
    setBusy(true);
    await refreshAttempt(attemptId);
    await dismissRefused(refused);
  };
  const putMine = async () => {
    setBusy(true);
    const { mine, certainty, revision } = conflict;
    await saveAnswer(attemptId, question, { response: mine, ...(certainty && { certainty }) }, revision);
    await dismissRefused(refused);
  };
  return (
    <div role="alert" className="mt-6">
      <Callout
        kind="warning"
        label={t('assessment.conflict.label')}
        title={t('assessment.conflict.title')}
        headingLevel={2}
      >
        <dl className="grid gap-3 sm:grid-cols-2">
          <div>
            <dt className="text-small font-semibold">{t('assessment.conflict.stored')}</dt>
            <dd className="line-clamp-6 break-words">{inWords(conflict.stored)}</dd>
          </div>
          <div>
            <dt className="text-small font-semibold">{t('assessment.conflict.mine')}</dt>
            <dd className="line-clamp-6 break-words">{inWords(conflict.mine)}</dd>
          </div>
        </dl>
        <div className="flex flex-wrap gap-2">
          <Button variant="secondary" busy={busy} onClick={() => void takeStored()}>
            {t('assessment.conflict.take-stored')}
          </Button>
          <Button variant="secondary" busy={busy} onClick={() => void putMine()}>
            {t('assessment.conflict.put-mine')}
          </Button>
        </div>
      </Callout>
    </div>
  );
}
