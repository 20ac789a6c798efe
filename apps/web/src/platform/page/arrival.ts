let focused: string | undefined;

/** True once for each path the reader arrives at, except the first, where the browser's own start is right. */
export function takeArrival(path: string): boolean {
  const arrived = focused !== undefined && focused !== path;
  focused = path;
  return arrived;
}
