import { describe, expect, it } from 'vitest';
import { pathAfterSignIn, signInPath } from './sign-in-path';

const back = (from: string) => pathAfterSignIn(new URL(signInPath(from), 'https://lidzgaita.example').search);

describe('the way back after signing in', () => {
  it.each(['/', '/macibas/e/k1/lasit/loma#nedara', '/kohortas?meklet=Rīga&lapa=2'])('to %s', (path) =>
    expect(back(path)).toBe(path),
  );

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', ''])(
    'never leads to %j',
    (path) => expect(pathAfterSignIn(`?uz=${encodeURIComponent(path)}`)).toBe('/'),
  );
});
