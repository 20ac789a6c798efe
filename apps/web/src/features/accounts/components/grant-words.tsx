import { useLocalized, useT } from '../../../platform/i18n';
import type { Grant } from '../person';

/** A role and where it holds, in words. */
export function GrantWords({ grant: { role, organisation, region } }: { grant: Grant }) {
  const t = useT();
  const text = useLocalized();
  const place = [organisation && text(organisation.name), region && text(region.name)].filter(Boolean).join(', ');
  return (
    <>
      {t(`accounts.role.${role}`)}
      {place && <span className="text-muted"> ({place})</span>}
    </>
  );
}
