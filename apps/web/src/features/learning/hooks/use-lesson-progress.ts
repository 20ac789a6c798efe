import { useCallback, useEffect, useRef } from 'react';
import type { RecordLessonProgressInput } from '../../../generated/graphql';
import { enqueue, useOutboxStatus } from '../../../platform/outbox';
import { lessonSubject } from '../senders';

interface Where {
  enrolmentId: string;
  moduleId: string;
  /** The text on screen: an unsent reading of an earlier one is not a reading of this one. */
  editionHash: string;
  lessonId: string;
}

const pause = 3_000;

/** Keeps how far a lesson has been read: soon after the reader stops, when they leave, and at the end at once. */
export function useLessonProgress({ enrolmentId, moduleId, editionHash, lessonId }: Where, block: number, saved: number) {
  const subject = lessonSubject(enrolmentId, moduleId, lessonId);
  const kept = useRef(saved);
  const furthest = useRef(block);
  furthest.current = Math.max(furthest.current, block);

  const record = useCallback(
    (read: boolean) => {
      kept.current = furthest.current;
      const payload: RecordLessonProgressInput = { enrolmentId, moduleId, editionHash, lessonId, block: furthest.current, read };
      void enqueue({ kind: 'lesson-progress', subject, key: crypto.randomUUID(), payload });
    },
    [enrolmentId, moduleId, editionHash, lessonId, subject],
  );

  useEffect(() => {
    if (block <= kept.current) return;
    const timer = setTimeout(() => record(false), pause);
    return () => clearTimeout(timer);
  }, [block, record]);

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden' && furthest.current > kept.current) record(false);
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      if (furthest.current > kept.current) record(false);
    };
  }, [record]);

  return { markRead: useCallback(() => record(true), [record]), status: useOutboxStatus(subject) };
}
