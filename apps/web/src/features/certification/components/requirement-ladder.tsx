import { Road, type RoadState } from '@lidzgaita/ui';
import type { ReactNode } from 'react';
import type { Stage } from '../../../generated/graphql';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';
import { type Fact, partsOf, type Standing, type Step } from '../volunteer';
import { RequirementFacts } from './requirement-facts';
import { RequirementParts } from './requirement-parts';
import { requirementWords } from './requirement-words';

const stages: readonly Stage[] = ['ONLINE', 'LIVE', 'VETTING'];

interface RequirementLadderProps {
  standing: Standing;
  /** Read by whom it is about. */
  own?: boolean;
  /** What may be done about a requirement here. */
  actionOf?: (requirement: Step) => ReactNode;
  /** And about a single fact. */
  factActionsOf?: (requirement: Step, fact: Fact) => ReactNode;
}

/** Every requirement with its evidence, in the order in which people meet them. */
export function RequirementLadder({ standing, own, actionOf, factActionsOf }: RequirementLadderProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  return (
    <div className="grid gap-8">
      {stages.map((stage) => {
        const requirements = partsOf(standing).filter((requirement) => requirement.stage === stage);
        if (requirements.length === 0) return null;
        const title = t(`certification.stage.${stage}`);
        return (
          <section key={stage} aria-label={title}>
            <h3 className="mb-3 text-h4">{title}</h3>
            <Road
              label={title}
              headingLevel={4}
              steps={requirements.map((requirement) => ({
                id: requirement.id,
                state: roadState(requirement, standing),
                title: text(requirement.title),
                status: requirementWords(t, locale, requirement),
                meta: (
                  <>
                    <RequirementFacts requirement={requirement} own={own} actionsOf={factActionsOf && ((fact) => factActionsOf(requirement, fact))} />
                    <RequirementParts standing={standing} requirement={requirement} own={own} actionOf={actionOf} factActionsOf={factActionsOf} />
                  </>
                ),
                action: actionOf?.(requirement),
              }))}
            />
          </section>
        );
      })}
    </div>
  );
}

function roadState({ id, state, mover }: Step, standing: Standing): RoadState {
  if (state === 'MET') return 'met';
  if (leadsTo(standing, id)) return 'current';
  if (state === 'EXPIRED') return 'expired';
  return mover === 'TRAINEE' ? 'missing' : 'waiting';
}

/** Whether the next step is this one, or lies within it. */
const leadsTo = (standing: Standing, id: string): boolean =>
  id === standing.nextStep || partsOf(standing, id).some((part) => leadsTo(standing, part.id));
