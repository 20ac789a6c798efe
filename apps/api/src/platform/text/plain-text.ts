/** What somebody typed, without control characters (PostgreSQL takes no NUL) and outer blanks; empty when nothing is left. */
export function plainText(typed: string | null | undefined): string {
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  const printable = (typed ?? '').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
  // Through bytes and back: half of a surrogate pair becomes U+FFFD here rather than in the database driver.
  return Buffer.from(printable).toString().trim();
}
