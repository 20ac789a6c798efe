import { Button, Disclosure } from '@lidzgaita/ui';
import { useState } from 'react';
import { useT } from '../../../platform/i18n';
import { blockersOf, type Volunteer } from '../volunteer';
import { DecisionDialog, type Option } from './decision-dialog';

interface DecisionsBarProps {
  volunteer: Volunteer;
}

/** What can be decided about this volunteer now, the usual first; and of the rest why not. */
export function DecisionsBar({ volunteer }: DecisionsBarProps) {
  const t = useT();
  const [deciding, setDeciding] = useState<Option>();
  const { decisions, enrolment } = volunteer;
  if (decisions.length === 0) return null;
  const possible = decisions.filter(({ refusal }) => refusal === null);
  const others = decisions.filter(({ refusal }) => refusal !== null);
  const renewal = volunteer.certificates.length > 0 && enrolment.standing.state !== 'REVOKED';
  const label = ({ kind }: Option) => t(kind === 'CERTIFY' && renewal ? 'decisions.CERTIFY.renew' : `decisions.${kind}`);
  return (
    <section aria-labelledby="lemumi" className="mt-5">
      <h3 id="lemumi" className="text-h4">
        {t('decisions.title')}
      </h3>
      <ul className="mt-2 grid gap-2">
        {possible.map((option) => (
          <li key={option.kind}>
            <Button wide variant={option.kind === 'CERTIFY' ? 'primary' : 'secondary'} onClick={() => setDeciding(option)}>
              {label(option)}
            </Button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Disclosure look="plain" summary={t('decisions.not-now')} className="mt-2">
          <ul className="grid gap-2 text-small">
            {others.map((option) => (
              <li key={option.kind}>
                <span className="font-semibold">{label(option)}</span>
                {': '}
                {t(`decisions.why.${option.refusal}`, { n: blockersOf(enrolment.standing).length })}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {deciding && <DecisionDialog option={deciding} volunteer={volunteer} onClose={() => setDeciding(undefined)} />}
    </section>
  );
}
