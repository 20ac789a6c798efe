import type { Sort } from '@lidzgaita/ui';
import type { SimulateRulesQuery } from '../../../generated/graphql';

export type RuleChange = SimulateRulesQuery['simulateRules']['changes'][number];

export const nameOf = ({ person }: RuleChange): string => `${person.givenName} ${person.familyName}`;

const keys: Record<string, (change: RuleChange, what: (change: RuleChange) => string) => string> = {
  person: ({ person }) => `${person.familyName} ${person.givenName}`,
  what: (change, what) => what(change),
  from: ({ from }) => from ?? '9999',
  to: ({ to }) => to ?? '9999',
};

/** Those in which every word that was typed stands, in the order asked for; what is equal keeps its order. */
export function changeRows(changes: readonly RuleChange[], typed: string, sort: Sort, what: (change: RuleChange) => string): RuleChange[] {
  const words = typed.toLocaleLowerCase('lv').split(/\s+/).filter(Boolean);
  const key = keys[sort.column] ?? keys.person!;
  const turn = sort.direction === 'ascending' ? 1 : -1;
  return changes
    .filter((change) => {
      const said = `${nameOf(change)} ${what(change)}`.toLocaleLowerCase('lv');
      return words.every((word) => said.includes(word));
    })
    .sort((a, b) => turn * key(a, what).localeCompare(key(b, what), 'lv'));
}
