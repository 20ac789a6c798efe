import { type LocalizedText, useLocalized } from '../../../platform/i18n';
import { AnswerFeedback, type Checked, Verdict } from './review/answer-feedback';

interface ReviewedQuestionProps {
  prompt: LocalizedText;
  checked: Checked;
  /** Takes focus, as the question had it. */
  fieldId: string;
  /** Address of the module, where its passages are read. */
  base?: string;
}

/** In place of a question that is done with: what it was, and what came of it. */
export function ReviewedQuestion({ prompt, checked, fieldId, base }: ReviewedQuestionProps) {
  const text = useLocalized();
  const headingId = `${fieldId}-virsraksts`;
  return (
    <section id={fieldId} tabIndex={-1} aria-labelledby={headingId} className="focus-quiet">
      <h1 id={headingId} className="mb-3 font-serif text-h2">
        {text(prompt)}
      </h1>
      <p className="mb-3 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <Verdict checked={checked} />
      </p>
      <AnswerFeedback checked={checked} {...(base !== undefined && { base })} />
    </section>
  );
}
