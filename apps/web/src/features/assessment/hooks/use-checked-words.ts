import { useAnnounce } from '@lidzgaita/ui';
import { useEffect, useRef } from 'react';
import { useT } from '../../../platform/i18n';
import { verdictOf } from '../verdict';
import type { AttemptQuestion } from './use-answers';

/** Says politely what came of a check; and when the button that was pressed has gone, the question takes the focus. */
export function useCheckedWords(question: AttemptQuestion, fieldId: string): void {
  const t = useT();
  const announce = useAnnounce();
  const { closed, correct } = question;
  const tried = closed || correct !== null ? (question.answer?.revision ?? 0) : 0;
  const before = useRef(tried);
  const verdict = verdictOf(question)?.word;
  useEffect(() => {
    const fresh = tried > before.current;
    before.current = tried;
    if (!fresh) return;
    if (verdict) announce(t(`assessment.verdict.${verdict}`));
    if (closed && document.activeElement === document.body) {
      document.getElementById(fieldId)?.focus();
    }
  }, [tried, closed, verdict, announce, t, fieldId]);
}
