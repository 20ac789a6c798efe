import { type QueryKey, useMutation, useQuery, type UseQueryOptions } from '@tanstack/react-query';
import type { TypedDocumentString } from '../../generated/graphql';
import { request } from './request';

type QueryOptions<Data> = Omit<UseQueryOptions<Data, Error, Data>, 'queryKey' | 'queryFn'>;

/** The cache key of an operation: its name, then its variables. Without variables it finds all of that name. */
export function operationKey<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables?: Variables,
): QueryKey {
  const text = document.toString();
  const name = /(?:query|mutation) (\w+)/.exec(text)?.[1] ?? text;
  return variables === undefined ? [name] : [name, variables];
}

export function useOperation<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  options: QueryOptions<Data> = {},
) {
  return useQuery<Data>({
    ...options,
    queryKey: operationKey(document, variables),
    queryFn: ({ signal }) => request(document, variables, signal),
  });
}

/** A write that needs the server's answer now. What may wait on the phone goes through the outbox instead. */
export function useWrite<Data, Variables>(document: TypedDocumentString<Data, Variables>) {
  return useMutation<Data, Error, Variables>({ mutationFn: (variables) => request(document, variables) });
}
