const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Short enough to be read to somebody over the telephone. */
export function newSeed(random: () => number = Math.random): string {
  return Array.from({ length: 5 }, () => letters[Math.floor(random() * letters.length)]).join('');
}
