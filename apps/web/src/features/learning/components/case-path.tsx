import { Button } from '@lidzgaita/ui';
import { Undo2 } from 'lucide-react';
import { useT } from '../../../platform/i18n';
import type { Step } from '../case-run';
import { ChoiceValueWord } from './choice-value';

interface CasePathProps {
  steps: Step[];
  /** Back to the point before a decision. */
  onRewind: (count: number) => void;
}

/** The decisions so far; each can be taken again. */
export function CasePath({ steps, onRewind }: CasePathProps) {
  const t = useT();
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="case-path" className="mt-12 border-t border-divider pt-6">
      <h2 id="case-path" className="text-h4">
        {t('learning.case.path')}
      </h2>
      <ol className="mt-3 grid gap-3">
        {steps.map(({ point, choice }, i) => (
          <li key={i} className="rounded-md bg-sunken p-3">
            <p className="text-small text-muted">{point.question}</p>
            <p>{choice.text}</p>
            <div className="mt-1 flex flex-wrap items-center justify-between gap-2">
              <ChoiceValueWord value={choice.value} />
              <Button variant="quiet" icon={<Undo2 aria-hidden />} onClick={() => onRewind(i)}>
                {t('learning.case.rewind')}
                <span className="sr-only">{`: ${point.question}`}</span>
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
