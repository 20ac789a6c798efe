/// <reference path="./digitalbazaar.d.ts" />
import * as ed25519 from '@digitalbazaar/ed25519-multikey';
import type { DocumentLoader } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { bundledContexts } from './contexts.js';
import type { Proof } from './credential.js';
import type { SigningKey } from './keys.js';

// W3C Data Integrity 1.0 with eddsa-rdfc-2022, over documents without their proof. Everything here takes the loader, so
// that published vectors with contexts of their own can be worked through; the library itself only ever bundles.

/** Hundreds of modules, fetched at the first proof: whoever starts a server need not wait for them. */
async function suites() {
  const [{ DataIntegrityProof }, { cryptosuite }] = await Promise.all([import('@digitalbazaar/data-integrity'), import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite')]);
  return { DataIntegrityProof, cryptosuite };
}

/** The N-Quads that stand for a document: RDF Dataset Canonicalization 1.0, refusing terms that no context defines. */
export async function canonicalDocument(document: object, documentLoader: DocumentLoader = bundledContexts): Promise<string> {
  const { cryptosuite } = await suites();
  return cryptosuite.canonize(document, { documentLoader, base: null, safe: true });
}

/** The N-Quads of the proof's own fields, `proofValue` left out. */
export async function canonicalProof(document: object, proof: object, documentLoader: DocumentLoader): Promise<string> {
  const { DataIntegrityProof, cryptosuite } = await suites();
  return new DataIntegrityProof({ cryptosuite }).canonizeProof(proof, { document, documentLoader });
}

/** What is signed: 32 bytes of SHA-256 of the canonical proof, then 32 of the canonical document. */
export async function signedBytes(
  document: object,
  proof: object,
  documentLoader: DocumentLoader = bundledContexts,
): Promise<Uint8Array> {
  const { DataIntegrityProof, cryptosuite } = await suites();
  return new DataIntegrityProof({ cryptosuite }).createVerifyData({ document, proof, documentLoader });
}

/** A proof over a document, made at `created` (kept to the second). Rejects when the document is not canonical. */
export async function createProof(
  document: object,
  key: SigningKey,
  created: Date,
  documentLoader: DocumentLoader = bundledContexts,
): Promise<Proof> {
  const { DataIntegrityProof, cryptosuite } = await suites();
  const pair = await ed25519.from({ type: 'Multikey', ...key });
  const suite = new DataIntegrityProof({ signer: pair.signer(), date: created, cryptosuite });
  const purpose = {
    update: async (proof: Record<string, unknown>) => ({ ...proof, proofPurpose: 'assertionMethod' }),
  };
  const made = await suite.createProof({ document, purpose, proofSet: [], documentLoader });
  return {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: String(made['created']),
    verificationMethod: key.id,
    proofPurpose: 'assertionMethod',
    proofValue: String(made['proofValue']),
  };
}

/** Whether the signature in `proof` is this public key's over these bytes. Rejects when the key is no Ed25519 Multikey. */
export async function signatureFits(bytes: Uint8Array, proof: object, publicKeyMultibase: string): Promise<boolean> {
  const { DataIntegrityProof, cryptosuite } = await suites();
  const verificationMethod = { type: 'Multikey', publicKeyMultibase };
  return new DataIntegrityProof({ cryptosuite }).verifySignature({ verifyData: bytes, verificationMethod, proof });
}
