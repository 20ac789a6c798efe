// The few parts of the untyped @digitalbazaar packages that this library calls.

declare module '@digitalbazaar/data-integrity' {
  import type { DocumentLoader } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';

  export interface ProofPurpose {
    update(proof: Record<string, unknown>): Promise<Record<string, unknown>>;
  }
  export class DataIntegrityProof {
    constructor(options: { signer?: unknown; date?: Date; cryptosuite: unknown });
    createProof(options: {
      document: object;
      purpose: ProofPurpose;
      proofSet: object[];
      documentLoader: DocumentLoader;
    }): Promise<Record<string, unknown>>;
    /** SHA-256 of the canonical proof options, then SHA-256 of the canonical document: 64 bytes. */
    createVerifyData(options: { document: object; proof: object; documentLoader: DocumentLoader }): Promise<Uint8Array>;
    canonizeProof(proof: object, options: { document: object; documentLoader: DocumentLoader }): Promise<string>;
    verifySignature(options: { verifyData: Uint8Array; verificationMethod: object; proof: object }): Promise<boolean>;
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export type DocumentLoader = (
    url: string,
  ) => Promise<{ contextUrl: null; documentUrl: string; document: object; tag?: 'static' }>;
  export const cryptosuite: {
    name: string;
    canonize(document: object, options: { documentLoader: DocumentLoader; base: null; safe: boolean }): Promise<string>;
  };
}

declare module '@digitalbazaar/ed25519-multikey' {
  export interface KeyPair {
    id?: string;
    controller?: string;
    publicKey: Uint8Array;
    secretKey?: Uint8Array;
    signer(): unknown;
    export(options: { publicKey: boolean; secretKey: boolean; canonicalize: boolean }): Promise<{
      publicKeyMultibase: string;
      secretKeyMultibase?: string;
    }>;
  }
  export function generate(options: { id?: string; controller: string; seed: Uint8Array }): Promise<KeyPair>;
  export function from(key: object): Promise<KeyPair>;
}

declare module '@digitalbazaar/bitstring' {
  export class Bitstring {
    constructor(options: { length?: number; buffer?: Uint8Array });
    set(index: number, on: boolean): void;
    get(index: number): boolean;
    encodeBits(): Promise<string>;
  }
}

declare module 'base64url-universal' {
  export function decode(text: string): Uint8Array;
}
