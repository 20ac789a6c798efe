import type { CaseView } from '@lidzgaita/contract';
import { Button, Disclosure } from '@lidzgaita/ui';
import { ArrowRight, ChevronRight, RotateCcw } from 'lucide-react';
import { useLocalized, useT } from '../../../../platform/i18n';
import { Arrived, Intro, Told } from './case-text';
import type { CasePoint, CaseStep } from './case-walk';

interface CaseBeginningProps {
  view: CaseView;
  onStart: () => void;
}

/** Who, where, what you know; and before that, when the story is heavy, a warning. */
export function CaseBeginning({ view, onStart }: CaseBeginningProps) {
  const t = useT();
  return (
    <>
      <Intro view={view} />
      <Button className="mt-4" onClick={onStart}>
        {t('assessment.case.begin')}
      </Button>
    </>
  );
}

interface CaseSceneProps {
  view: CaseView;
  point: CasePoint;
  /** From 1. */
  number: number;
  onChoose: (choiceId: string) => void;
}

export function CaseScene({ view, point, number, onChoose }: CaseSceneProps) {
  const t = useT();
  const text = useLocalized();
  return (
    <>
      <Arrived>{t('assessment.case.scene', { n: number })}</Arrived>
      <Told blocks={point.scene} />
      <h3 id={`${view.id}-${point.id}`} className="mt-6 mb-3 text-h4">
        {text(point.question)}
      </h3>
      <ul aria-labelledby={`${view.id}-${point.id}`} className="grid gap-3">
        {point.choices.map((choice) => (
          <li key={choice.id}>
            <button
              type="button"
              onClick={() => onChoose(choice.id)}
              className="flex min-h-14 w-full items-center gap-3 rounded-md border-2 border-edge bg-surface px-4 py-3 text-start transition-colors hover:border-primary hover:bg-primary-soft"
            >
              <span className="min-w-0 flex-1">{text(choice.text)}</span>
              <ChevronRight aria-hidden className="size-5 shrink-0 text-primary" />
            </button>
          </li>
        ))}
      </ul>
      <Disclosure look="plain" summary={t('assessment.case.intro')} className="mt-4">
        <Intro view={view} />
      </Disclosure>
    </>
  );
}

interface CaseConsequenceProps {
  step: CaseStep;
  onOnward: () => void;
}

/** What happens then. What it was worth is not said here: that comes with the marks. */
export function CaseConsequence({ step: { choice }, onOnward }: CaseConsequenceProps) {
  const t = useT();
  const text = useLocalized();
  return (
    <>
      <Arrived>{t('assessment.case.consequence')}</Arrived>
      <p className="mb-4 border-s-4 border-primary ps-4 text-muted">
        <span className="block text-small font-semibold">{t('assessment.case.chose')}</span>
        {text(choice.text)}
      </p>
      <Told blocks={choice.consequence} />
      <Button className="mt-4" onClick={onOnward} iconEnd={<ArrowRight aria-hidden />}>
        {t(choice.next === 'end' ? 'assessment.case.to-end' : 'assessment.case.onward')}
      </Button>
    </>
  );
}

interface CaseDoneProps {
  view: CaseView;
  steps: readonly CaseStep[];
  onRestart?: () => void;
}

/** The whole walk, to look back at. */
export function CaseDone({ view, steps, onRestart }: CaseDoneProps) {
  const t = useT();
  const text = useLocalized();
  return (
    <>
      <Arrived>{t(steps.length > 0 ? 'assessment.case.done' : 'assessment.case.none')}</Arrived>
      <ol className="grid gap-3">
        {steps.map(({ point, choice }, i) => (
          <li key={i} className="rounded-md bg-sunken p-3">
            <p className="text-small text-muted">{text(point.question)}</p>
            <p>{text(choice.text)}</p>
          </li>
        ))}
      </ol>
      {onRestart && (
        <Button className="mt-4" variant="secondary" icon={<RotateCcw aria-hidden />} onClick={onRestart}>
          {t('assessment.case.restart')}
        </Button>
      )}
      <Disclosure look="plain" summary={t('assessment.case.intro')} className="mt-4">
        <Intro view={view} />
      </Disclosure>
    </>
  );
}
