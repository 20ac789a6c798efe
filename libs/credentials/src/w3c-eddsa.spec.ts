import { createHash } from 'node:crypto';
import { contexts as citizenship } from '@digitalbazaar/citizenship-context';
import type { DocumentLoader } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { describe, expect, it } from 'vitest';
import { bundledContexts } from './contexts.js';
import { canonicalDocument, canonicalProof, createProof, signatureFits, signedBytes } from './data-integrity.js';
import { importKey } from './keys.js';
import { haveVectors, vectorJson, vectorText } from './vectors.js';

const EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2';
const examples = { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } };

/** The bundled contexts, and the two that only the W3C's examples use. */
const loader: DocumentLoader = async (url) => {
  const document = url === EXAMPLES ? examples : citizenship.get(url);
  return document ? { contextUrl: null, documentUrl: url, document } : bundledContexts(url);
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe.skipIf(!haveVectors('w3c-eddsa'))('W3C vectors for eddsa-rdfc-2022', () => {
  const rdfc = ['w3c-eddsa', 'eddsa-rdfc-2022'] as const;
  it.each([
    ['unsigned.json', rdfc],
    ['employmentAuth.json', [...rdfc, 'employ']],
  ])('%s: canonical forms, hashes and signature, byte for byte', async (file, folder) => {
    const text = (name: string): string => vectorText(...folder, name);
    const document = vectorJson('w3c-eddsa', file);
    const config = vectorJson(...folder, 'proofConfigDataInt.json');
    const { publicKeyMultibase, privateKeyMultibase } = vectorJson('w3c-eddsa', 'keyPair.json') as Record<
      string,
      string
    >;
    const [controller] = String(config['verificationMethod']).split('#') as [string];
    const key = await importKey({
      controller,
      publicKeyMultibase: String(publicKeyMultibase),
      secretKeyMultibase: String(privateKeyMultibase),
    });
    expect(key.id).toBe(config['verificationMethod']);

    const canonical = await canonicalDocument(document, loader);
    expect(canonical).toBe(text('canonDocDataInt.txt'));
    expect(sha256(canonical)).toBe(text('docHashDataInt.txt'));

    const { '@context': _, ...options } = config;
    const proofCanonical = await canonicalProof(document, options, loader);
    expect(proofCanonical).toBe(text('proofCanonDataInt.txt'));
    expect(sha256(proofCanonical)).toBe(text('proofHashDataInt.txt'));

    const bytes = await signedBytes(document, options, loader);
    expect(Buffer.from(bytes).toString('hex')).toBe(text('combinedHashDataInt.txt'));

    const proof = await createProof(document, key, new Date(String(config['created'])), loader);
    expect(proof.proofValue).toBe(text('sigBTC58DataInt.txt'));
    expect({ ...document, proof }).toEqual(vectorJson(...folder, 'signedDataInt.json'));
    expect(await signatureFits(bytes, proof, key.publicKeyMultibase)).toBe(true);
  });
});
