import type { Place, Report } from '../faults/fault.js';

/** Names that were seen, and in which file; says when one comes again. */
export class Unique {
  private readonly seen = new Map<string, string>();

  constructor(private readonly report: Report) {}

  /** Notes a name that stands at a place. */
  add(id: string, place: Place): void {
    const where = this.seen.get(id);
    if (where === undefined) this.seen.set(id, place.file);
    else this.report(place, 'duplicate-id', { id, where });
  }
}

/** Says which ids of a list are not the first of their name. */
export function reportDuplicates(ids: readonly string[], place: (index: number) => Place, report: Report): void {
  const unique = new Unique(report);
  ids.forEach((id, index) => unique.add(id, place(index)));
}
