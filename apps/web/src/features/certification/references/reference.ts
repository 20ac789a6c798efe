import { ReferencesDocument, type ReferencesFieldsFragment, type ReferenceState } from '../../../generated/graphql';
import { operationKey, queryClient } from '../../../platform/graphql';

export type Request = ReferencesFieldsFragment['requests'][number];

/** Shows what the server gave back. */
export function keepReferences(references: ReferencesFieldsFragment): void {
  queryClient.setQueryData(operationKey(ReferencesDocument, { enrolmentId: references.enrolmentId }), { references });
}

/** What a coordinator may do next; nothing once it has arrived or was purged. */
export function sendingOf({ state, refereeName }: Request): 'send' | 'remind' | 'again' | undefined {
  if (refereeName === null || refereeName === undefined) return undefined;
  const actions: Record<ReferenceState, 'send' | 'remind' | 'again' | undefined> = {
    PROPOSED: 'send', SENT: 'remind', REMINDED: 'remind', EXPIRED: 'again', WITHDRAWN: 'again', RECEIVED: undefined,
  };
  return actions[state];
}

export const isOpen = ({ state }: Request): boolean => state === 'PROPOSED' || state === 'SENT' || state === 'REMINDED';
