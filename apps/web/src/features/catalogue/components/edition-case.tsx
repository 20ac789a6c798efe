import type { CasePointDocument } from '@lidzgaita/contract';
import { Prose } from '@lidzgaita/ui';
import { Blocks } from '../../../platform/document';
import { useT } from '../../../platform/i18n';

interface EditionCaseProps {
  points: CasePointDocument[];
}

/** A case read straight through, every choice with what follows from it. */
export function EditionCase({ points }: EditionCaseProps) {
  const t = useT();
  return points.map((point, i) => (
    <section key={point.id} aria-labelledby={`punkts-${point.id}`} className="mt-6">
      <h3 id={`punkts-${point.id}`} className="text-h4">
        {t('catalogue.point', { n: i + 1 })}
      </h3>
      <Prose>
        <Blocks blocks={point.scene} deeper={1} />
        <p>
          <strong>{point.question}</strong>
        </p>
      </Prose>
      <ul className="mt-3 grid gap-3">
        {point.choices.map((choice) => (
          <li key={choice.id} className="rounded-md border border-divider p-4">
            <p className="text-small font-semibold text-muted">{t(`catalogue.choice.${choice.value}`)}</p>
            <p className="font-semibold">{choice.text}</p>
            <Blocks blocks={choice.consequence} deeper={1} />
            <div className="mt-2 text-small text-muted">
              <Blocks blocks={choice.why} deeper={1} />
            </div>
          </li>
        ))}
      </ul>
      <Prose className="mt-3">
        <p>
          <strong>{t('catalogue.expert')}</strong>
        </p>
        <Blocks blocks={point.expert} deeper={1} />
      </Prose>
    </section>
  ));
}
