import { useEffect, useState } from 'react';
import type { AttemptPartsFragment } from '../../../generated/graphql';
import { outbox } from '../../../platform/outbox';
import { serverTime, untilNextWords } from '../time-left';
import { refreshAttempt } from './attempt-cache';

type Timed = Pick<AttemptPartsFragment, 'id' | 'dueAt' | 'now' | 'graceSeconds'>;

/** Tells the page again while the server's word of the end has not come. */
const askAgain = 10_000;

const leftOf = (dueAt: string | null | undefined, now: string): number | null =>
  dueAt ? Date.parse(dueAt) - serverTime(now, Date.now()) : null;

/** Milliseconds left, null without a limit. When they are over, what waits is sent and the attempt read again. */
export function useTimeLeft({ id, dueAt, now, graceSeconds }: Timed): number | null {
  const [left, setLeft] = useState(() => leftOf(dueAt, now));
  const over = left !== null && left <= 0;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      const current = leftOf(dueAt, now);
      setLeft(current);
      if (current !== null && current > 0) timer = setTimeout(tick, Math.max(50, untilNextWords(current)));
    };
    tick();
    return () => clearTimeout(timer);
  }, [dueAt, now]);

  useEffect(() => {
    if (!over) return;
    void outbox.flush();
    let timer = setTimeout(ask, graceSeconds * 1000 + 500);
    function ask() {
      void refreshAttempt(id);
      timer = setTimeout(ask, askAgain);
    }
    return () => clearTimeout(timer);
  }, [over, graceSeconds, id]);
  return left;
}
