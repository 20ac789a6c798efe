import { leavesOf, type Leaf, type RequirementStanding } from '@lidzgaita/certification';
import type { PublishedProgramme } from '../../catalogue/catalogue.facade.js';

/** A requirement that a text be signed. */
export type Signing = Extract<Leaf, { kind: 'agreement' | 'confidentiality' }> & { document: string };

/** What a programme asks to be signed, at the first certification or at a renewal; each document once. */
export function signingsOf({ requirements, renewal }: PublishedProgramme): Signing[] {
  const asked = leavesOf([...requirements, ...(renewal?.requirements ?? [])]).filter(
    (leaf): leaf is Signing => (leaf.kind === 'agreement' || leaf.kind === 'confidentiality') && leaf.document !== undefined,
  );
  return asked.filter(({ document }, at) => asked.findIndex((other) => other.document === document) === at);
}

const tidy = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('lv');

/** Whether somebody typed their name, however they set blanks and capitals. */
export const isNameOf = (typed: string, { givenName, familyName }: { givenName: string; familyName: string }): boolean =>
  tidy(typed) === tidy(`${givenName} ${familyName}`);

/** Where one requirement stands, wherever in the tree; undefined when it is not asked for in this cycle. */
export function standingOf(requirements: readonly RequirementStanding[], id: string): RequirementStanding | undefined {
  for (const each of requirements) {
    const found = each.id === id ? each : standingOf(each.parts ?? [], id);
    if (found) return found;
  }
  return undefined;
}
