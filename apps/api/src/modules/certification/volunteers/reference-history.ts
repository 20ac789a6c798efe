import type { PersonName } from '../../accounts/person.type.js';
import type { StoredReference } from '../references/references.repository.js';
import { present } from './present.js';
import type { HistoryEntry } from './volunteer.type.js';

/** Whom a reference was asked of, and what became of it. What it says is read elsewhere, and audited. */
export function referenceEntries(references: readonly StoredReference[]): HistoryEntry[] {
  return references.flatMap(({ id, refereeName, askedBy, askedAt, sentAt, withdrawnAt, answeredAt }) => {
    const told = (kind: string, at: Date | null, actor: PersonName | null = null): HistoryEntry[] =>
      at ? [{ id: `${id}-${kind}`, at, kind: `reference-${kind}`, actor, requirementId: null, params: present({ name: refereeName }), reason: null }] : [];
    const atOnce = sentAt?.getTime() === askedAt.getTime();
    return [
      ...(atOnce ? [] : told('named', askedAt, askedBy)),
      ...told('sent', sentAt, atOnce ? askedBy : null),
      ...told('received', answeredAt),
      ...told('withdrawn', withdrawnAt),
    ];
  });
}
