import { StatusWord, type Tone } from '@lidzgaita/ui';
import type { ReactNode } from 'react';
import type { RequirementState } from '../../../generated/graphql';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';
import { type Fact, partsOf, type Standing, type Step } from '../volunteer';
import { RequirementFacts } from './requirement-facts';
import { requirementWords } from './requirement-words';

const tones: Record<RequirementState, Tone> = { MET: 'success', PARTIAL: 'waiting', MISSING: 'neutral', EXPIRED: 'warning', REFUSED: 'warning' };

interface Actions {
  /** Read by whom it is about. */
  own?: boolean | undefined;
  actionOf?: ((requirement: Step) => ReactNode) | undefined;
  factActionsOf?: ((requirement: Step, fact: Fact) => ReactNode) | undefined;
}

interface RequirementPartsProps extends Actions {
  standing: Pick<Standing, 'steps'>;
  requirement: Step;
}

/** What a group is made of, and how many of it are enough. */
export function RequirementParts({ standing, requirement, ...actions }: RequirementPartsProps) {
  const t = useT();
  const { id, kind, least } = requirement;
  const parts = partsOf(standing, id);
  if (parts.length === 0) return null;
  const enough = t(`certification.group.${kind}`, { n: least ?? 0, total: parts.length });
  return (
    <div className="mt-2">
      <p>{enough}</p>
      <RequirementList label={enough} standing={standing} group={id} {...actions} />
    </div>
  );
}

interface RequirementListProps extends Actions {
  label: string;
  standing: Pick<Standing, 'steps'>;
  /** Of which group; without one those that stand by themselves. */
  group?: string;
}

/** Requirements one below the other, where there is no road to draw. */
export function RequirementList({ label, standing, group, own, actionOf, factActionsOf }: RequirementListProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  return (
    <ul aria-label={label} className="mt-1 grid gap-3 border-s-2 border-divider ps-4">
      {partsOf(standing, group).map((part) => (
        <li key={part.id} className="grid gap-1">
          <p className="font-semibold text-ink">{text(part.title)}</p>
          <StatusWord tone={tones[part.state]}>{requirementWords(t, locale, part)}</StatusWord>
          <RequirementFacts requirement={part} own={own} actionsOf={factActionsOf && ((fact) => factActionsOf(part, fact))} />
          <RequirementParts standing={standing} requirement={part} own={own} actionOf={actionOf} factActionsOf={factActionsOf} />
          {actionOf?.(part)}
        </li>
      ))}
    </ul>
  );
}
