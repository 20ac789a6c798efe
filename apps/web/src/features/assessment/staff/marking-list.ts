import type { MarkingQueueQuery } from '../../../generated/graphql';

export type QueueItem = MarkingQueueQuery['markingQueue'][number];

export const queueViews = ['waiting', 'second', 'different', 'done'] as const;
export type QueueView = (typeof queueViews)[number];

/** As they stand in the address. */
export const viewInUrl: Record<QueueView, string> = {
  waiting: '',
  second: 'otrais',
  different: 'atskiriba',
  done: 'pabeigts',
};

const states = { waiting: 'WAITING', second: 'SECOND', different: 'DIFFERENT', done: 'AGREED' } as const;

export const viewFromUrl = (word: string): QueueView => queueViews.find((view) => viewInUrl[view] === word) ?? 'waiting';

/** Of this view and module; the oldest first, since somebody waits for it. What is done: the newest first. */
export function listQueue(items: readonly QueueItem[], view: QueueView, moduleId: string): QueueItem[] {
  const sign = view === 'done' ? -1 : 1;
  return items
    .filter((item) => item.state === states[view] && (!moduleId || item.moduleId === moduleId))
    .sort((a, b) => sign * a.submittedAt.localeCompare(b.submittedAt) || a.learnerNumber - b.learnerNumber);
}

/** What this marker has given their own mark of waits for the other one. */
export const isMarkedByMe = (item: QueueItem): boolean => item.marks.some(({ mine }) => mine);

const isSame = (a: Pick<QueueItem, 'attemptId' | 'questionId'>, b: Pick<QueueItem, 'attemptId' | 'questionId'>) =>
  a.attemptId === b.attemptId && a.questionId === b.questionId;

/** The one after this one in the same list, or its first; never one that waits for somebody else. */
export function nextInQueue(
  list: readonly QueueItem[],
  current: Pick<QueueItem, 'attemptId' | 'questionId'>,
): QueueItem | undefined {
  const at = list.findIndex((item) => isSame(item, current));
  const others = [...list.slice(at + 1), ...list.slice(0, Math.max(0, at))];
  return others.find((item) => !isSame(item, current) && !isMarkedByMe(item));
}
