import { queryClient } from '../../../platform/graphql';

/** What staff change of an attempt or its terms changes lists of people, their roads and the statistics. */
export function refreshTests(): void {
  void queryClient.invalidateQueries({ predicate: ({ queryKey: [name] }) => name !== 'Viewer' });
}
