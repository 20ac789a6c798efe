import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export interface UrlValues {
  get(name: string): string;
  /** Writes several at once in place of the present address; an empty value is left out. */
  set(values: Record<string, string>): void;
}

/** Filters, sorting and pages live in the address, so that they survive a reload and can be sent to somebody. */
export function useUrlValues(): UrlValues {
  const [params, setParams] = useSearchParams();
  const get = useCallback((name: string) => params.get(name) ?? '', [params]);
  const set = useCallback(
    (values: Record<string, string>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(values)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  return { get, set };
}
