/** One choice that a learner made. */
export interface CaseStep {
  point: string;
  choice: string;
}

/** The part of a case that a walk needs; a case document and a case study both have it. */
export interface WalkableCase {
  points: readonly { id: string; choices: readonly { id: string; next: string }[] }[];
}

/**
 * Where a walk stands. `path` is the way that counts, rewound steps left out. `finished` says that the end was reached
 * at any time: looking again at an earlier point afterwards does not undo it.
 */
export type CaseWalk =
  | { ok: true; current: string; path: CaseStep[]; finished: boolean }
  | { ok: false; code: 'unknown-point' | 'unknown-choice' | 'not-there-yet'; step: number };

/**
 * Replays a learner's choices from the start of a case, in the order in which they were made.
 *
 * A step at the current point goes on. A step at another point that was passed before rewinds: the path is cut just
 * before the latest pass of that point and goes on from there, also after the end. A choice may lead back to its own
 * point (try again), which is not a rewind. A point that was never reached is refused (`not-there-yet`); `step` counts
 * from 0. Nothing is ever over: from every state the points of the path stay open.
 */
export function walkCase(theCase: WalkableCase, choices: readonly CaseStep[]): CaseWalk {
  const points = new Map(theCase.points.map((point) => [point.id, point]));
  let current = theCase.points[0]?.id ?? 'end';
  let path: CaseStep[] = [];
  let finished = current === 'end';
  for (const [step, { point, choice }] of choices.entries()) {
    const at = points.get(point);
    if (!at) return { ok: false, code: 'unknown-point', step };
    if (point !== current) {
      const pass = path.findLastIndex((passed) => passed.point === point);
      if (pass < 0) return { ok: false, code: 'not-there-yet', step };
      path = path.slice(0, pass);
    }
    const chosen = at.choices.find(({ id }) => id === choice);
    if (!chosen) return { ok: false, code: 'unknown-choice', step };
    path.push({ point, choice });
    current = chosen.next;
    finished ||= current === 'end';
  }
  return { ok: true, current, path, finished };
}
