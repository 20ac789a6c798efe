import { describe, expect, it } from 'vitest';
import { buildCredential } from './build-credential.js';
import { CredentialInputError } from './credential-input-error.js';
import { createProof } from './data-integrity.js';
import { listedKey } from './key-list.js';
import { keyFromSeed } from './keys.js';
import { sign } from './sign.js';
import { verify, type VerifyOptions } from './verify.js';
import { codesOf, input, ISSUER, key, options, signed, SIGNED_AT, statusList } from './worked-example.js';

const copy = (): any => structuredClone(signed);
const check = async (document: unknown, other: Partial<VerifyOptions> = {}) =>
  codesOf(await verify(document, { ...options, ...other }));

/** The example with changes, signed anew: whatever is refused then is not the signature. */
async function resigned(change: (document: any) => void): Promise<unknown> {
  const { proof: _, ...document } = copy();
  change(document);
  return { ...document, proof: [await createProof(document, key, SIGNED_AT)] };
}

describe('sign', () => {
  it('gives the same proof for the same arguments, and verifies', async () => {
    expect(await sign(buildCredential(input), key, SIGNED_AT)).toEqual(signed);
    expect(await verify(JSON.parse(JSON.stringify(signed)), options)).toEqual({
      outcome: 'valid',
      id: input.id,
      status: 'clear',
    });
  });

  it("refuses another issuer's key, a second proof, and a field that no context knows", async () => {
    const stranger = await keyFromSeed(new Uint8Array(32), 'https://stranger.example/');
    const credential = buildCredential(input);
    await expect(sign(credential, stranger, SIGNED_AT)).rejects.toThrow(CredentialInputError);
    await expect(sign(signed, key, SIGNED_AT)).rejects.toThrow('proof: already signed');
    await expect(sign({ ...credential, ...{ shoeSize: '42' } }, key, SIGNED_AT)).rejects.toThrow('not canonical');
    await expect(sign({ ...credential, ...{ evidence: null } }, key, SIGNED_AT)).rejects.toThrow('empty-value');
  });
});

describe('verify', () => {
  it.each([null, 7, 'text', [], [signed], undefined, () => 1])('refuses what is no object (%#)', async (value) => {
    expect(await check(value)).toEqual(['not-an-object']);
  });

  const shapes: [string, string, (document: any) => void][] = [
    ['context-order', 'contexts the other way round', (document) => document['@context'].reverse()],
    ['context-order', 'one context only', (document) => document['@context'].pop()],
    [
      'context-unknown',
      'a context that would be fetched',
      (document) => document['@context'].push('https://x.example/'),
    ],
    ['context-unknown', 'a context written out', (document) => document['@context'].push({ name: 'urn:x' })],
    ['credential-type', 'no badge', (document) => (document.type = ['VerifiableCredential'])],
    ['credential-type', 'not verifiable', (document) => (document.type = ['OpenBadgeCredential'])],
    ['credential-id', 'no id', (document) => delete document.id],
    ['id-malformed', 'an id that is no URL', (document) => (document.id = '7')],
    ['id-malformed', 'a blank node by name', (document) => (document.credentialSubject.id = '_:b0')],
    ['credential-name', 'no name', (document) => delete document.name],
    ['valid-from-malformed', 'a day for an instant', (document) => (document.validFrom = '2026-05-04')],
    ['valid-until-malformed', 'no offset', (document) => (document.validUntil = '2028-05-04T00:00:00')],
    ['issuer-type', 'the issuer as a URL', (document) => (document.issuer = ISSUER)],
    ['issuer-id', 'an issuer without id', (document) => delete document.issuer.id],
    ['issuer-parent-type', 'an untyped parent', (document) => (document.issuer.parentOrg = { id: ISSUER })],
    ['result-type', 'an untyped result', (document) => (document.credentialSubject.result = [{ value: 'A' }])],
    ['achievement-name', 'no name', (document) => delete document.credentialSubject.achievement.name],
    [
      'achievement-description',
      'no description',
      (document) => delete document.credentialSubject.achievement.description,
    ],
    [
      'achievement-creator-type',
      'a creator by URL',
      (document) => (document.credentialSubject.achievement.creator = ISSUER),
    ],
    [
      'achievement-identifier-type',
      'an untyped identifier',
      (document) => (document.credentialSubject.achievement.otherIdentifier = { identifier: '7' }),
    ],
    ['endorsement-type', 'no endorsement', (document) => (document.endorsement = { type: ['X'] })],
    ['subject-identity', 'nobody', (document) => delete document.credentialSubject.identifier],
    [
      'subject-identifier-type',
      'an untyped identifier',
      (document) => delete document.credentialSubject.identifier[0].type,
    ],
    ['achievement-type', 'no achievement', (document) => delete document.credentialSubject.achievement],
    ['achievement-id', 'no id', (document) => delete document.credentialSubject.achievement.id],
    ['achievement-criteria', 'no criteria', (document) => delete document.credentialSubject.achievement.criteria],
    [
      'alignment-type',
      'an untyped alignment',
      (document) => delete document.credentialSubject.achievement.alignment[0].type,
    ],
    ['evidence-type', 'untyped evidence', (document) => (document.evidence = [{ id: 'urn:x' }])],
    ['empty-value', 'a null', (document) => (document.evidence = null)],
    ['empty-value', 'an empty text', (document) => (document.image = '')],
    ['empty-value', 'an empty list', (document) => (document.evidence = [])],
    ['duplicate-item', 'a type twice', (document) => document.type.push('OpenBadgeCredential')],
    ['key-not-plain', 'a JSON-LD keyword', (document) => (document['@included'] = [{ id: 'urn:x' }])],
    ['key-not-plain', 'an IRI for a key', (document) => (document['https://schema.org/name'] = 'x')],
    [
      'key-not-plain',
      'a context inside',
      (document) => (document.credentialSubject['@context'] = document['@context']),
    ],
    ['malformed-text', 'half a character', (document) => (document.name = '\udc00')],
    ['text-expected', 'a list for a text', (document) => (document.name = [document.name])],
    [
      'boolean-expected',
      'a text for a boolean',
      (document) => (document.credentialSubject.identifier[0].hashed = 'false'),
    ],
  ];
  it.each(shapes)('%s: %s', async (code, _, change) => {
    const document = copy();
    change(document);
    expect(await check(document)).toEqual([code]);
  });

  it('too-large: deep, or many', async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`);
    expect(await check({ ...signed, deep })).toEqual(['too-large']);
    expect(await check({ ...signed, many: Array.from({ length: 20_000 }, (_, n) => n) })).toEqual(['too-large']);
  });

  const proofs: [string, string, (proof: any) => void][] = [
    ['proof-unsupported', 'another suite', (proof) => (proof.cryptosuite = 'eddsa-jcs-2022')],
    ['proof-unsupported', 'another type', (proof) => (proof.type = 'Ed25519Signature2020')],
    ['proof-purpose', 'another purpose', (proof) => (proof.proofPurpose = 'authentication')],
    ['proof-created-malformed', 'no date', (proof) => delete proof.created],
    ['proof-expired', 'over', (proof) => (proof.expires = '2026-06-01T00:00:00Z')],
    ['verification-method-malformed', 'no URL', (proof) => (proof.verificationMethod = 'z6Mk')],
    ['verification-method-scheme', 'an odd scheme', (proof) => (proof.verificationMethod = 'xxx:z6Mk')],
    ['unknown-key', 'a key not listed', (proof) => (proof.verificationMethod = `${ISSUER}#z6Mk`)],
    ['proof-value-malformed', 'another multibase', (proof) => (proof.proofValue = `u${proof.proofValue.slice(1)}`)],
    ['proof-value-malformed', 'cut short', (proof) => (proof.proofValue = proof.proofValue.slice(0, 40))],
    [
      'proof-mismatch',
      'a digit changed',
      (proof) => (proof.proofValue = proof.proofValue.replace(/.$/, (d: string) => (d === '2' ? '3' : '2'))),
    ],
    ['proof-mismatch', 'signed at another time', (proof) => (proof.created = '2026-05-04T09:30:01Z')],
    ['term-unknown', 'a field that no context knows', (proof) => (proof.shoeSize = '42')],
  ];
  it.each(proofs)('%s: %s', async (code, _, change) => {
    const document = copy();
    change(document.proof[0]);
    expect(await check(document)).toEqual([code]);
  });

  it('proof-missing, issuer-unexpected, key-not-in-issuer, key-malformed', async () => {
    const { proof: _, ...unsigned } = copy();
    expect(await check(unsigned)).toEqual(['proof-missing']);
    expect(await check(signed, { issuer: 'https://stranger.example/' })).toEqual(['issuer-unexpected']);
    const foreign = { ...listedKey(key), controller: 'https://stranger.example/' };
    expect(await check(signed, { keys: { keys: [foreign] } })).toEqual(['key-not-in-issuer']);
    const garbled = { ...listedKey(key), publicKeyMultibase: 'z6Mk' };
    expect(await check(signed, { keys: { keys: [garbled] } })).toEqual(['key-malformed']);
  });

  it('every proof of ours must hold, others are passed over', async () => {
    const other = { ...signed.proof[0], proofValue: signed.proof[0].proofValue.replace(/^z./, 'z3') };
    expect(await check({ ...signed, proof: [signed.proof[0], other] })).toEqual(['proof-mismatch']);
    expect(await check({ ...signed, proof: [{ type: 'SomeProofType' }, signed.proof[0]] })).toEqual(['valid']);
    expect(await check({ ...signed, proof: signed.proof[0] })).toEqual(['valid']);
  });

  it.each([
    ['2026-05-04T09:29:59.999Z', 'not-yet-valid'],
    ['2028-05-04T21:00:00.000Z', 'expired'],
    ['not a date', 'not-yet-valid'],
  ])('at %s: %s', async (now, code) => {
    expect(await check(signed, { now: new Date(now) })).toContain(code);
  });

  it.each(['2026-05-04T09:30:00.000Z', '2028-05-04T20:59:59.999Z'])('at %s the dates are right', async (now) => {
    const codes = await check(signed, { now: new Date(now) });
    expect(codes).not.toContain('not-yet-valid');
    expect(codes).not.toContain('expired');
  });

  it('gives several reasons when there are several', async () => {
    const late = { now: new Date('2029-01-01T00:00:00Z') };
    expect(await check(signed, late)).toEqual(['expired', 'status-unknown', 'status-unknown']);
    expect(await check({ ...copy(), name: 'Else' }, late)).toEqual(['proof-mismatch', 'expired']);
  });

  it('an endorsement is not a certificate, nor the other way round', async () => {
    expect(await check(signed, { kind: 'endorsement' })).toEqual([
      'credential-type',
      'subject-type',
      'subject-identity',
    ]);
    const endorsement = await resigned((document) => {
      document.type[1] = 'EndorsementCredential';
      document.credentialSubject = { id: 'urn:x', type: ['EndorsementSubject'], endorsementComment: 'Good.' };
    });
    expect(await check(endorsement, { kind: 'endorsement' })).toEqual(['valid']);
    expect(await check(endorsement)).toContain('credential-type');
  });

  it('a credential that names no status has none', async () => {
    const plain = await resigned((document) => delete document.credentialStatus);
    expect(await verify(plain, { ...options, statusLists: [] })).toMatchObject({ outcome: 'valid', status: 'none' });
    expect(await check(signed, { statusLists: [await statusList('revocation')] })).toEqual(['status-unknown']);
  });
});
