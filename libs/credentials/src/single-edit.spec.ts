import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithSigned } from './compare.js';
import { verify } from './verify.js';
import { options, signed } from './worked-example.js';

/** `FULL=1` for the long run. */
const RUNS = process.env['FULL'] ? 100_000 : 1_000;

type Path = readonly (string | number)[];
type Edit = {
  readonly at: Path;
  readonly how: 'replace' | 'delete' | 'add';
  readonly key: string;
  readonly value: unknown;
};

/** Every place in a JSON value, the root left out. */
function places(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...at, Array.isArray(value) ? Number(key) : key];
    return [here, ...places(inner, here)];
  });
}

/** Names that the contexts know, that they don't, and that JSON-LD treats in its own way. */
const names = fc.constantFrom(
  ...'name description image evidence endorsement result id type expires nonce domain statusSize salt role narrative'.split(
    ' ',
  ),
  ...'source parentOrg termsOfUse refreshService relatedResource confidenceMethod renderMethod jti inLanguage tag'.split(
    ' ',
  ),
  ...'unheardOf @id @type @context @graph @nest @reverse @value schema:name https://schema.org/name __proto__'.split(
    ' ',
  ),
  'credentialSubject',
  'proof',
  '',
);
const values = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom(
    'urn:x',
    'https://example.org/',
    'Anna',
    '\ud800',
    '\ufffd',
    'Profile',
    'false',
    true,
    0,
    null,
    [],
    {},
  ),
);
const edits: fc.Arbitrary<Edit> = fc.record({
  at: fc.constantFrom(...places(signed)),
  how: fc.constantFrom('replace', 'delete', 'add'),
  key: names,
  value: values,
});

function edited({ at, how, key, value }: Edit): unknown {
  const document: any = structuredClone(signed);
  const last = at.at(-1) as string | number;
  const owner = at.slice(0, -1).reduce((node, step) => node[step], document);
  if (how === 'replace') owner[last] = value;
  else if (how === 'delete' && Array.isArray(owner)) owner.splice(Number(last), 1);
  else if (how === 'delete') delete owner[last];
  else if (Array.isArray(owner)) owner.push(value);
  else if (key === '__proto__') return JSON.parse(JSON.stringify(document).replace('{', '{"__proto__":1,'));
  else if (Object.hasOwn(owner, key)) owner[key] = [owner[key], value];
  else owner[key] = value;
  return document;
}

/** JSON-LD's own licence: `type: 'Profile'` and `type: ['Profile']` are one thing said twice. */
function withoutBrackets(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? withoutBrackets(value[0]) : value.map(withoutBrackets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutBrackets(inner)]));
}
const meaning = withoutBrackets(signed) as object;

describe('a signed credential', () => {
  it(
    'is refused after any single edit, and the edit is pointed at',
    async () => {
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(edits, async (edit) => {
          const document = edited(edit);
          if (compareWithSigned(document, signed).same) return;
          if (compareWithSigned(withoutBrackets(document), meaning).same) return;
          // A set of proofs may hold others beside ours (Data Integrity 1.0, section 2.1.1).
          if (edit.how === 'add' && edit.at.length === 2 && edit.at[0] === 'proof') return;
          expect((await verify(document, options)).outcome).toBe('refused');
          refused += 1;
        }),
        { numRuns: RUNS },
      );
      expect(refused).toBeGreaterThan(RUNS * 0.9);
    },
    RUNS * 120,
  );

  it('is refused with each of its places taken away', async () => {
    for (const at of places(signed)) {
      const document = edited({ at, how: 'delete', key: '', value: undefined });
      expect([at.join('/'), (await verify(document, options)).outcome]).toEqual([at.join('/'), 'refused']);
    }
  }, 60_000);
});
