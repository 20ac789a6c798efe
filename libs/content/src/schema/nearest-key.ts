const known = (
  'format id kind code module title summary term definition draw sections pass attempts wait behaviour tries most ' +
  'deduction result from minutes grace show during after later closed marking second anonymous people count ' +
  'n document place percent least academicHours modules outcomes lessons cases quiz lawChecked opensDays ' +
  'lapsesAfterDays expiry by month day certificate requirements criteria stage mover months lapse recordedBy seenBy ' +
  'neededFor fresh of renewal secondApprover ' +
  'tags shuffle safety passage prompt case diacritics answer tolerance minWords maxWords scoring notice intro points ' +
  'match group rating credit factor closing support scene question expert value correct text groups parts options gaps ' +
  'accepted units rubric levels choices consequence why feedback hints next questions terms true false lv en ru'
).split(' ');

/** The key of the format that a mistyped key most likely stands for; empty when none is near. */
export function nearestKey(typed: string): string {
  if (typed.length > 40) return '';
  const limit = typed.length <= 4 ? 1 : 2;
  const near = known
    .map((key) => ({ key, distance: distance(typed.toLowerCase(), key.toLowerCase()) }))
    .filter((candidate) => candidate.distance <= limit && candidate.key !== typed)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.key ?? '';
}

/** Edits (insert, delete, change) between two words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
