import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isObject, placesAt } from './json-pointer.js';
import { haveVectors, vectorJson, vectorPath } from './vectors.js';
import { verify } from './verify.js';
import { codesOf } from './worked-example.js';

const NOW = new Date('2026-11-20T12:00:00Z');

/** What each file of 1EdTech's public validator must give, and why where that is not in its name. */
const expected: Record<string, readonly string[]> = {
  'simple.json': ['valid'],
  'simple-context-alias.json': ['valid'],
  'simple-did-key-method.json': ['valid'],
  'simple-multiple-proofs.json': ['valid'],
  'endorsement-valid.json': ['valid'],
  'simple-err-credential-subject-achievement-result-description-type.json': ['result-description-type'],
  'simple-err-credential-subject-profile-type.json': ['source-type'],
  'simple-err-credential-subject-type.json': ['subject-type'],
  'simple-err-expired.json': ['expired'],
  'simple-err-issuer-otheridentifier-type.json': ['issuer-identifier-type'],
  'simple-err-issuer-type.json': ['issuer-type'],
  'simple-err-proof-method-no-scheme.json': ['verification-method-malformed'],
  'simple-err-proof-method-unknown-scheme.json': ['verification-method-scheme'],
  'simple-err-proof-value.json': ['proof-mismatch'],
  // A 1EdTechRevocationList, which the specification has since deprecated: looked up nowhere, so unknown.
  'complete.json': ['status-unknown'],
  // Its list is not among the vectors; see the test below.
  'bit-string-list/credential-status-revoked-blank-nodes.json': ['status-unknown'],
  // VC Data Model 1.1 and its contexts, which we neither issue nor bundle.
  'credential-status-revoked.json': ['context-unknown'],
  'simple-eddsa-2022.json': ['context-unknown'],
};

/** Resolves the files' own keys: the Multikey is the last part of the id, and it is the issuer's. */
function trustIn(credential: Record<string, unknown>) {
  const issuer = isObject(credential['issuer']) ? String(credential['issuer']['id']) : '';
  const keys = placesAt(credential, 'proof.verificationMethod').map(({ value }) => ({
    id: String(value),
    publicKeyMultibase: String(value).split(/[#:]/).at(-1) ?? '',
    controller: issuer,
  }));
  return { keys: { keys }, issuer, now: NOW };
}

describe.skipIf(!haveVectors('ob30'))("1EdTech validator's Open Badges 3.0 files", () => {
  it('are the ones that are expected below', () => {
    const files = readdirSync(vectorPath('ob30'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.json')).sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.entries(expected))('%s: %s', async (file, codes) => {
    const credential = vectorJson('ob30', file);
    const kind = file.startsWith('endorsement') ? 'endorsement' : 'achievement';
    expect(codesOf(await verify(credential, { ...trustIn(credential), kind }))).toEqual(codes);
  });
});
