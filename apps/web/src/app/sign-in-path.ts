const key = 'uz';

export function signInPath(from: string): string {
  return from === '/' ? '/ieiet' : `/ieiet?${key}=${encodeURIComponent(from)}`;
}

/** Where to go after signing in: a path of this site, never another address. */
export function pathAfterSignIn(search: string): string {
  const path = new URLSearchParams(search).get(key) ?? '/';
  return /^\/(?![/\\])/.test(path) ? path : '/';
}
