import type { InviteeInput } from '../../../generated/graphql';

/**
 * People from lines as they are typed or pasted from a letter or a table: `anna@example.org`, `Anna Liepa
 * <anna@example.org>`, `Anna;Liepa;anna@example.org`. A line without an address is given back as it is, so that the
 * server says which one it was.
 */
export function readInvitees(text: string): InviteeInput[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const email = /[^\s<>;,"]+@[^\s<>;,"]+/.exec(line)?.[0];
      if (email === undefined) return { email: line };
      const words = line.replace(email, ' ').split(/[\s<>;,"]+/).filter(Boolean);
      if (words.length === 0) return { email };
      return { email, givenName: words.slice(0, -1).join(' ') || words[0]!, familyName: words.length > 1 ? words.at(-1)! : '' };
    });
}
