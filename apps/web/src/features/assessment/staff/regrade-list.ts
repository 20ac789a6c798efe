import type { RegradePartsFragment } from '../../../generated/graphql';

export type Regrade = RegradePartsFragment;
export type Change = Regrade['changes'][number];

export const passChanged = ({ passedBefore, passedAfter }: Change): boolean =>
  (passedBefore ?? null) !== (passedAfter ?? null);

/** Being credited to everybody is no change of the result for those who had full marks anyway. */
export const resultChanged = (change: Change): boolean =>
  passChanged(change) ||
  change.before !== change.after ||
  (change.percentBefore ?? null) !== (change.percentAfter ?? null);

/** First whose pass changed and who holds a certificate: there a person has to look. */
export function orderChanges(changes: readonly Change[]): Change[] {
  const rank = (change: Change) => (passChanged(change) ? 0 : 2) + (change.certified ? 0 : 1);
  return [...changes].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.person.familyName.localeCompare(b.person.familyName, 'lv') ||
      a.person.givenName.localeCompare(b.person.givenName, 'lv'),
  );
}

/** Those with a certificate whose pass changed come first, then the newest. */
export function orderRegrades(regrades: readonly Regrade[]): Regrade[] {
  const touchesCertificate = ({ changes }: Regrade) => changes.some((change) => change.certified && passChanged(change));
  return [...regrades].sort(
    (a, b) => Number(touchesCertificate(b)) - Number(touchesCertificate(a)) || b.at.localeCompare(a.at),
  );
}
