import type { QuestionView } from '@lidzgaita/contract';
import { useLocalized } from '../../../platform/i18n';
import { AnswerFeedback, type Checked, Verdict } from './review/answer-feedback';
import { QuestionMaterial } from './review/question-material';

interface ReviewedQuestionProps {
  view: QuestionView;
  checked: Checked;
  /** Takes focus, as the question had it. */
  fieldId: string;
  /** Address of the module, where its passages are read. */
  base?: string;
}

/** In place of a question that is done with: what it was, and what came of it. */
export function ReviewedQuestion({ view, checked, fieldId, base }: ReviewedQuestionProps) {
  const text = useLocalized();
  const headingId = `${fieldId}-virsraksts`;
  return (
    <section id={fieldId} tabIndex={-1} aria-labelledby={headingId} className="focus-quiet">
      <h1 id={headingId} className="mb-3 font-serif text-h2">
        {text(view.prompt)}
      </h1>
      <p className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1">
        <Verdict checked={checked} />
      </p>
      <QuestionMaterial view={view} />
      <AnswerFeedback checked={checked} {...(base !== undefined && { base })} />
    </section>
  );
}
