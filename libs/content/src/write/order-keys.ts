/** The keys of the format in the order in which files are written; others follow by name. */
const order = (
  'format id kind code module title summary term definition tags draw sections pass attempts wait behaviour tries most ' +
  'deduction result from minutes grace show during after later closed marking second anonymous people count ' +
  'n document place percent least academicHours modules outcomes lessons cases quiz lawChecked opensDays ' +
  'lapsesAfterDays expiry by month day certificate requirements criteria stage mover months lapse recordedBy seenBy ' +
  'neededFor fresh of renewal secondApprover ' +
  'shuffle safety passage prompt case diacritics answer tolerance minWords maxWords scoring notice intro points ' +
  'match group rating credit factor closing support scene question expert value correct text groups parts options gaps ' +
  'accepted units rubric levels choices consequence why feedback hints next questions terms lv en'
).split(' ');

const rank = (key: string): string => {
  const index = order.indexOf(key);
  return index < 0 ? `9${key}` : `0${String(index).padStart(3, '0')}`;
};

/** A value with its keys in the order of the format, at any depth; what is undefined is left out. */
export function orderKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(orderKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  entries.sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, orderKeys(part)]));
}
