import { Card, TextLink } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { RenewalDocument, type RenewalQuery } from '../../../generated/graphql';
import { addDays, formatDate } from '../../../platform/dates';
import { useOperation } from '../../../platform/graphql';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';
import { type Enrolment, pathTo } from '../road-step';

type Cycle = NonNullable<RenewalQuery['cycle']>;

interface RenewalCardProps {
  enrolment: Enrolment;
}

/** What a renewal asks for, and whose move it is; nothing while there is nothing to renew. */
export function RenewalCard({ enrolment }: RenewalCardProps) {
  const t = useT();
  const locale = useLocale();
  const { data } = useOperation(RenewalDocument, { enrolmentId: enrolment.id });
  const cycle = data?.cycle;
  if (!cycle || (!cycle.renewing && cycle.phase !== 'LAPSED')) return null;
  const { expiresOn, lapsesOn } = cycle;
  const dates = {
    until: expiresOn ? formatDate(expiresOn, locale, 'until') : '',
    expired: expiresOn ? formatDate(expiresOn, locale, 'on') : '',
    last: lapsesOn ? formatDate(addDays(lapsesOn, -1), locale, 'until') : '',
  };
  return (
    <Card tone="lead" title={t('learning.renewal.title')}>
      <p>{t(`learning.renewal.${phaseOf(cycle)}`, dates)}</p>
      <OpenRequirements enrolment={enrolment} />
      <ChangedLessons cycle={cycle} />
    </Card>
  );
}

function phaseOf({ phase, lapsed, lapsesOn }: Cycle): string {
  if (lapsed) return 'anew';
  if (phase === 'OVERDUE') return lapsesOn ? 'overdue' : 'overdue-open';
  return phase === 'LAPSED' ? 'lapsed' : 'window';
}

function OpenRequirements({ enrolment: { id: enrolmentId, standing } }: RenewalCardProps) {
  const t = useT();
  const text = useLocalized();
  const open = standing.requirements.filter(({ state }) => state !== 'MET');
  if (open.length === 0) return <p className="mt-3">{t('learning.renewal.ready')}</p>;
  return (
    <>
      <h3 className="mt-4 font-sans text-body font-semibold">{t('learning.renewal.needed')}</h3>
      <ul className="mt-1 grid gap-1">
        {open.map((requirement) => {
          const path = pathTo(enrolmentId, requirement);
          const title = text(requirement.title);
          return (
            <li key={requirement.id}>
              {path ? (
                <TextLink as={Link} to={path}>
                  {title}
                </TextLink>
              ) : (
                title
              )}{' '}
              <span className="text-muted">· {t(`learning.mover.${requirement.mover.toLowerCase()}`)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function ChangedLessons({ cycle: { enrolmentId, changedLessons } }: { cycle: Cycle }) {
  const t = useT();
  const text = useLocalized();
  if (changedLessons.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 font-sans text-body font-semibold">{t('learning.changed.label')}</h3>
      <p className="text-muted">{t('learning.renewal.changed', { n: changedLessons.length })}</p>
      <ul>
        {changedLessons.map(({ moduleId, lessonId, moduleCode, title }) => (
          <li key={`${moduleId}/${lessonId}`}>
            <TextLink as={Link} to={`/macibas/${enrolmentId}/${moduleId}/lasit/${lessonId}?izmainas`} standalone>
              {`${moduleCode} · ${text(title)}`}
            </TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}
