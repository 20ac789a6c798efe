import { useLocalized, useT } from '../../../platform/i18n';
import { type Member, stepOf } from '../member-list';

/** What stands in the way, whose move it is, and how much else there is. */
export function MemberStep({ member }: { member: Member }) {
  const t = useT();
  const text = useLocalized();
  const step = stepOf(member);
  if (!step) return <span className="text-muted">{t('training.members.nothing-missing')}</span>;
  const others = member.blockers.length - 1;
  return (
    <>
      {text(step.title)}
      <span className="block text-muted">
        {t(`training.mover.${step.mover}`)}
        {others > 0 && `; ${t('training.members.others', { n: others })}`}
      </span>
    </>
  );
}
