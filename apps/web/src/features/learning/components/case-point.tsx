import type { CasePointDocument } from '@lidzgaita/contract';
import { Prose } from '@lidzgaita/ui';
import { ChevronRight } from 'lucide-react';
import { useT } from '../../../platform/i18n';
import { Blocks } from '../../../platform/document';
import { StageHeading } from './stage-heading';

interface CasePointProps {
  point: CasePointDocument;
  number: number;
  onChoose: (choiceId: string) => void;
}

export function CasePoint({ point, number, onChoose }: CasePointProps) {
  const t = useT();
  return (
    <section>
      <StageHeading>{t('learning.case.scene', { n: number })}</StageHeading>
      <Prose>
        <Blocks blocks={point.scene} deeper={1} />
      </Prose>
      <h3 id="case-question" className="mt-8 mb-3 text-h4">
        {point.question}
      </h3>
      <ul aria-labelledby="case-question" className="grid gap-3">
        {point.choices.map((choice) => (
          <li key={choice.id}>
            <button
              type="button"
              onClick={() => onChoose(choice.id)}
              className="flex min-h-14 w-full items-center gap-3 rounded-md border-2 border-edge bg-surface px-4 py-3 text-start transition-colors hover:border-primary hover:bg-primary-soft"
            >
              <span className="min-w-0 flex-1">{choice.text}</span>
              <ChevronRight aria-hidden className="size-5 shrink-0 text-primary" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
