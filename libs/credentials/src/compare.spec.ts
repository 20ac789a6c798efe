import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithSigned } from './compare.js';
import { signed } from './worked-example.js';

const copy = (): any => structuredClone(signed);

describe('compareWithSigned', () => {
  it('knows the document again, whatever the order of its keys', () => {
    expect(compareWithSigned(copy(), signed)).toEqual({ same: true });
    const turned = Object.fromEntries(Object.entries(copy()).reverse());
    expect(compareWithSigned(JSON.parse(JSON.stringify(turned, null, 3)), signed)).toEqual({ same: true });
  });

  const edits: [string, (document: any) => void, { at: string; kind: string }[]][] = [
    [
      'another holder',
      (document) => (document.credentialSubject.identifier[0].identityHash = 'Jānis'),
      [{ at: '/credentialSubject/identifier/0/identityHash', kind: 'changed' }],
    ],
    ['no expiry', (document) => delete document.validUntil, [{ at: '/validUntil', kind: 'missing' }]],
    ['a field more', (document) => (document['a/b~c'] = null), [{ at: '/a~1b~0c', kind: 'added' }]],
    ['a shorter list', (document) => document.type.pop(), [{ at: '/type/1', kind: 'missing' }]],
    ['a longer list', (document) => document.type.push('X', 'Y'), [{ at: '/type/2', kind: 'added' }]],
    ['another type', (document) => (document.proof = 'none'), [{ at: '/proof', kind: 'changed' }]],
    [
      'two at once',
      (document) => Object.assign(document, { id: 'urn:x', name: 'x' }),
      [
        { at: '/id', kind: 'changed' },
        { at: '/name', kind: 'changed' },
      ],
    ],
  ];
  it.each(edits)('points at %s', (_, edit, differences) => {
    const document = copy();
    edit(document);
    expect(compareWithSigned(document, signed)).toEqual({ same: false, differences });
  });

  it.each([null, 7, 'text', [], undefined])('says of %j that it is all different', (candidate) => {
    expect(compareWithSigned(candidate, signed)).toEqual({ same: false, differences: [{ at: '', kind: 'changed' }] });
  });

  it('is the same exactly when the canonical texts are the same', () => {
    const sorted = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(sorted)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([name, inner]) => [name, sorted(inner)]),
            )
          : value;
    const objects = fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(objects, objects, (one, other) => {
        const expected = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        expect(compareWithSigned(one, other).same).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('stays small and shallow before a hostile document', () => {
    const deep = JSON.parse(`${'[['.repeat(50_000)}${']]'.repeat(50_000)}`);
    expect(compareWithSigned({ ...copy(), name: deep }, signed)).toMatchObject({ differences: [{ at: '/name' }] });
    const wide = Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`k${n}`, n]));
    const answer = compareWithSigned({ ...copy(), ...wide }, signed);
    expect(answer).toMatchObject({ same: false, differences: { length: 100 } });
    const long = { list: Array.from({ length: 200 }, (_, n) => n) };
    expect(compareWithSigned({ list: [] }, long)).toMatchObject({ differences: { length: 100 } });
  });
});
