import { Button, Disclosure, Prose } from '@lidzgaita/ui';
import { ArrowRight } from 'lucide-react';
import { useT } from '../../../platform/i18n';
import type { Step } from '../case-run';
import { Blocks } from '../../../platform/document';
import { ChoiceValueWord } from './choice-value';
import { StageHeading } from './stage-heading';

interface CaseOutcomeProps {
  step: Step;
  onward: () => void;
}

/** What happens then, why it matters, and what somebody with experience would do. */
export function CaseOutcome({ step: { point, choice }, onward }: CaseOutcomeProps) {
  const t = useT();
  const again = choice.next === point.id;
  return (
    <section>
      <p className="mb-6 border-s-4 border-primary ps-4 text-muted">
        <span className="block text-small font-semibold">{t('learning.case.you-chose')}</span>
        {choice.text}
      </p>
      <StageHeading>{t('learning.case.consequence')}</StageHeading>
      <Prose>
        <Blocks blocks={choice.consequence} deeper={1} />
      </Prose>
      <div className="mt-6 rounded-md bg-sunken p-4">
        <h3 className="mb-2 flex flex-wrap items-center gap-3 text-h4">
          {t('learning.case.why')}
          <ChoiceValueWord value={choice.value} />
        </h3>
        <Prose>
          <Blocks blocks={choice.why} deeper={1} />
        </Prose>
      </div>
      {!again && point.expert.length > 0 && (
        <Disclosure className="mt-4" summary={t('learning.case.expert')}>
          <Prose>
            <Blocks blocks={point.expert} deeper={1} />
          </Prose>
        </Disclosure>
      )}
      <Button className="mt-6" onClick={onward} iconEnd={<ArrowRight aria-hidden />}>
        {t(again ? 'learning.case.try-again' : choice.next === 'end' ? 'learning.case.to-end' : 'learning.case.onward')}
      </Button>
    </section>
  );
}
