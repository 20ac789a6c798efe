import { ProgressLine, Road, type RoadStep, TextLink } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { type Translate, useLocale, useLocalized, useT } from '../../../platform/i18n';
import { type Enrolment, pathTo, type Requirement, roadState, roadStatus } from '../road-step';

interface RoadToCertifiedProps {
  enrolment: Enrolment;
}

/** Everything between here and the certificate, with whose move it is. */
export function RoadToCertified({ enrolment }: RoadToCertifiedProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const { requirements, met, total, nextStep } = enrolment.standing;
  const steps = requirements.map((requirement): RoadStep => {
    const state = roadState(requirement, nextStep);
    const path = pathTo(enrolment.id, requirement);
    const title = text(requirement.title);
    return {
      id: requirement.id,
      state,
      title: path ? (
        <TextLink as={Link} to={path}>
          {title}
        </TextLink>
      ) : (
        title
      ),
      status: roadStatus(t, locale, requirement),
      meta: state === 'met' ? undefined : metaOf(t, requirement),
    };
  });
  return (
    <section aria-labelledby="road">
      <h2 id="road" className="text-h2">
        {t('learning.road.title')}
      </h2>
      <ProgressLine
        className="my-5 max-w-form"
        label={t('learning.road.progress')}
        value={met}
        max={total}
        valueText={t('learning.road.met', { met, total })}
      />
      <Road steps={steps} label={t('learning.road.title')} />
    </section>
  );
}

function metaOf(t: Translate, { stage, mover }: Requirement): string {
  return `${t(`learning.stage.${stage.toLowerCase()}`)} · ${t(`learning.mover.${mover.toLowerCase()}`)}`;
}
