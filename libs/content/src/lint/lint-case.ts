import type { Report } from '../faults/fault.js';
import type { CasePoint } from '../model.js';
import type { CaseFile } from '../read/read-case.js';
import { reportDuplicates } from './unique.js';

/** The `next` of a choice that ends the case. */
export const end = 'end';

/** Checks the paths through a case: every point reachable, an end from everywhere, no game over. */
export function lintCase(id: string, { source, data }: CaseFile, report: Report): void {
  if (!data) return;
  const { points } = data;
  const known = new Set(points.map((point) => point.id));
  if (data.id !== id) report(source.place(['id']), 'id-differs', { found: data.id, expected: id });
  const ids = points.map((point) => point.id);
  reportDuplicates(ids, (index) => source.place(['points', index, 'id']), report);
  points.forEach(({ id: point, choices }, p) => {
    const path = (c: number, key: string) => source.place(['points', p, 'choices', c, key]);
    reportDuplicates(
      choices.map((choice) => choice.id),
      (c) => path(c, 'id'),
      report,
    );
    choices.forEach(({ id: choice, next, value }, c) => {
      if (next !== end && !known.has(next)) report(path(c, 'next'), 'next-unknown', { next });
      if (value === 'harmful' && next === end) report(path(c, 'next'), 'harmful-ends', { choice });
    });
    const place = source.place(['points', p, 'id']);
    if (point === end) report(place, 'bad-id', { id: point });
    if (!choices.some(({ value }) => value === 'best')) report(place, 'no-best-choice', { point });
  });
  const reached = reachable(points);
  const ending = leadingToEnd(points);
  points.forEach(({ id: point }, p) => {
    const place = source.place(['points', p, 'id']);
    if (!reached.has(point)) report(place, 'point-unreachable', { point });
    if (!ending.has(point)) report(place, 'point-dead-end', { point });
  });
}

function reachable(points: readonly CasePoint[]): Set<string> {
  const reached = new Set<string>();
  const open = points.slice(0, 1).map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(points.find((point) => point.id === id)?.choices.map(({ next }) => next) ?? []));
  }
  return reached;
}

function leadingToEnd(points: readonly CasePoint[]): Set<string> {
  const ending = new Set([end]);
  for (let size = 0; size < ending.size;) {
    size = ending.size;
    for (const { id, choices } of points) if (choices.some(({ next }) => ending.has(next))) ending.add(id);
  }
  return ending;
}
