/** The keys of the format in the order in which files are written; others follow by name. */
const order = (
  'format id kind code module title summary term definition draw pass attempts minutes people count academicHours ' +
  'modules outcomes lessons cases quiz lawChecked certificate requirements criteria stage mover months tags safety ' +
  'passage prompt answer scoring options questions notice intro points closing support scene question choices expert ' +
  'value correct text consequence why next terms lv en'
).split(' ');

const rank = (key: string): string => {
  const index = order.indexOf(key);
  return index < 0 ? `9${key}` : `0${String(index).padStart(3, '0')}`;
};

/** Values that are not written, because reading fills them in. */
const isDefault = (key: string, value: unknown): boolean =>
  value === undefined ||
  (value === false && ['safety', 'correct', 'support', 'quiz'].includes(key)) ||
  (key === 'scoring' && value === 'all') ||
  (key === 'tags' && Array.isArray(value) && value.length === 0);

/** A value with its keys in the order of the format and without what is default, at any depth. */
export function orderKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(orderKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([key, part]) => !isDefault(key, part));
  entries.sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, orderKeys(part)]));
}
