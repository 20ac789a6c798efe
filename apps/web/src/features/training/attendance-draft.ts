/** Minutes by person; a person without minutes has not been marked at all, which is not the same as 0. */
export type Minutes = Readonly<Record<string, number>>;

export interface Draft {
  minutes: Minutes;
  /** Earlier states, the latest last. */
  past: readonly Minutes[];
}

export type DraftStep =
  | { kind: 'rest-present'; personIds: readonly string[]; full: number }
  | { kind: 'set'; personId: string; minutes: number }
  | { kind: 'undo' }
  | { kind: 'clear' };

export const emptyDraft: Draft = { minutes: {}, past: [] };

export function nextDraft(draft: Draft, step: DraftStep): Draft {
  const change = (changed: Record<string, number>): Draft => ({
    minutes: { ...draft.minutes, ...changed },
    past: [...draft.past, draft.minutes],
  });
  switch (step.kind) {
    case 'rest-present':
      return change(Object.fromEntries(step.personIds.map((id) => [id, step.full])));
    case 'set':
      return change({ [step.personId]: step.minutes });
    case 'undo':
      return { minutes: draft.past.at(-1) ?? {}, past: draft.past.slice(0, -1) };
    case 'clear':
      return emptyDraft;
  }
}

export interface AttendanceChange {
  personId: string;
  from: number | undefined;
  to: number;
}

/** What saving would change; a draft that says what is already recorded changes nothing. */
export function changesOf(recorded: Minutes, { minutes }: Draft): AttendanceChange[] {
  return Object.entries(minutes)
    .filter(([personId, to]) => recorded[personId] !== to)
    .map(([personId, to]) => ({ personId, from: recorded[personId], to }));
}
