import { Card, Disclosure, EmptyState, TextLink } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { formatDate, formatTime } from '../../../../platform/dates';
import { useLocale, useLocalized, useT } from '../../../../platform/i18n';
import { personName } from '../../staff/person-name';
import { orderChanges, orderRegrades, passChanged, type Regrade, resultChanged } from '../../staff/regrade-list';
import { ChangeList } from './change-list';
import { PassChange } from './change-words';

interface RegradeHistoryProps {
  regrades: readonly Regrade[];
  headingLevel?: 2 | 3;
}

export function RegradeHistory({ regrades, headingLevel = 2 }: RegradeHistoryProps) {
  const t = useT();
  if (regrades.length === 0) {
    return (
      <EmptyState plain={headingLevel === 3} headingLevel={headingLevel} title={t('assessment.staff.regrades.none')}>
        {t('assessment.staff.regrades.none.advice')}
      </EmptyState>
    );
  }
  return (
    <ol className="grid gap-4">
      {orderRegrades(regrades).map((regrade) => (
        <li key={regrade.id}>
          <RegradeCard regrade={regrade} headingLevel={headingLevel} />
        </li>
      ))}
    </ol>
  );
}

/** So many are named at once, also without a certificate. */
const fewest = 5;

function RegradeCard({ regrade, headingLevel }: { regrade: Regrade; headingLevel: 2 | 3 }) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const { action, at, changes, moduleCode, person, prompt, reason } = regrade;
  const passes = orderChanges(changes).filter(passChanged);
  // Whoever holds a certificate is always named here; the list below has everybody.
  const shown = passes.filter((change, index) => change.certified || index < fewest);
  const touched = changes.filter(resultChanged).length;
  return (
    <Card
      as="article"
      eyebrow={t('assessment.staff.regrades.what', { code: moduleCode, action: t(`assessment.staff.regrade.action.${action}`) })}
      title={text(prompt)}
      headingLevel={headingLevel}
    >
      <p className="text-small text-muted">
        <time dateTime={at}>
          {formatDate(at, locale)}, {formatTime(at, locale)}
        </time>
        {', '}
        {personName(person)}
      </p>
      <p className="mt-2">{reason}</p>
      <p className="mt-2 font-semibold">{t('assessment.staff.regrades.pass', { n: passes.length })}</p>
      {passes.length > 0 && (
        <ul className="mt-1 divide-y divide-divider">
          {shown.map((change, at) => (
            <li key={`${change.enrolmentId} ${at}`} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1 text-small md:grid md:grid-cols-[16rem_18rem_1fr]">
              <TextLink as={Link} to={`/brivpratigie/${change.enrolmentId}`} standalone>
                {personName(change.person)}
              </TextLink>
              <PassChange change={change} />
              <span className="text-muted">
                {t(change.certified ? 'assessment.staff.change.certified' : 'assessment.staff.change.not-certified')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {touched > 0 && (
        <Disclosure className="mt-3" summary={t('assessment.staff.regrades.all', { n: touched })}>
          <div className="-ms-6 sm:-ms-7">
            <ChangeList caption={t('assessment.staff.regrade.receipt')} changes={changes} />
          </div>
        </Disclosure>
      )}
    </Card>
  );
}
