import type { CaseDocument } from '@lidzgaita/contract';
import { useSearchParams } from 'react-router';
import { readWalk } from '../case-run';

const key = 'cels';

/** The walk lives in the address: the browser's Back is a rewind, and a reload or another language loses nothing. */
export function useWalk(story: CaseDocument) {
  const [params, setParams] = useSearchParams();
  const go = (address: string | null) =>
    setParams(address === null ? {} : { [key]: address }, { preventScrollReset: true });
  return {
    ...readWalk(story, params.get(key)),
    go,
    href: (address: string) => `?${key}=${encodeURIComponent(address)}`,
  };
}
