import type { Place, Report } from '../faults/fault.js';
import type { ModuleFolder } from '../read/read-folder.js';

/** A quiz that could be read. */
export type QuizFile = NonNullable<ModuleFolder['quiz']> & { data: object };

/** Says when more is drawn than there is, or when safety questions would be left out. */
export function reportDraw(
  bank: readonly { safety: boolean }[],
  draw: number,
  place: Place,
  report: Report,
): void {
  const safety = bank.filter((question) => question.safety).length;
  if (draw > bank.length) report(place, 'draw-exceeds-bank', { draw, bank: bank.length });
  if (safety > draw) report(place, 'safety-exceeds-draw', { safety, draw });
}
