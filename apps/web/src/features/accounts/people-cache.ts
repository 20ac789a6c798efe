import { PeopleDocument, type PeopleQuery } from '../../generated/graphql';
import { operationKey, queryClient } from '../../platform/graphql';
import type { Person } from './person';

const key = operationKey(PeopleDocument);

/** Puts a changed person into every list that shows them. */
export function keepPerson(person: Person): void {
  queryClient.setQueriesData<PeopleQuery>({ queryKey: key }, (data) =>
    data && {
      people: { ...data.people, items: data.people.items.map((item) => (item.id === person.id ? person : item)) },
    },
  );
}

export function refreshPeople(): void {
  void queryClient.invalidateQueries({ queryKey: key });
}
