import type { ModuleDocument } from '@lidzgaita/contract';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../graphql';
import { useLocale } from '../i18n';

/** A module as it is read, in the shown language. Its hash never means anything else, so it is fetched once. */
export function useModuleDocument(hash: string | undefined) {
  const locale = useLocale();
  return useQuery<ModuleDocument>({
    queryKey: ['module', hash, locale],
    queryFn: ({ signal }) => getJson<ModuleDocument>(`/content/${hash}/${locale}.json`, signal),
    enabled: hash !== undefined,
    staleTime: Infinity,
    gcTime: Infinity,
    // While the other language is on its way the text stays, and with it the place in it.
    placeholderData: (previous) => (previous?.hash === hash ? previous : undefined),
  });
}
