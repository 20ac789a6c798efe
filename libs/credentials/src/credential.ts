/** One value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Who vouches: an Open Badges Profile. `id` is an absolute URL and also the stem of the issuer's key ids. */
export interface IssuerProfile {
  readonly id: string;
  readonly type: readonly ['Profile'];
  readonly name: string;
  readonly url: string;
}

/** What a status entry can say. A revocation is for good; a suspension can be lifted. */
export type StatusPurpose = 'revocation' | 'suspension';

/** Where a credential's bit is found: W3C Bitstring Status List 1.0, section 2.1. */
export interface StatusEntry {
  readonly id: string;
  readonly type: 'BitstringStatusListEntry';
  readonly statusPurpose: StatusPurpose;
  /** A whole number from 0, in decimal digits. */
  readonly statusListIndex: string;
  readonly statusListCredential: string;
}

/** An Open Badges Alignment: what outside framework the achievement answers to. */
export interface Alignment {
  readonly type: readonly ['Alignment'];
  readonly targetName: string;
  readonly targetUrl: string;
  readonly targetCode?: string;
  readonly targetDescription?: string;
  readonly targetFramework?: string;
}

/** What was achieved: the programme in one edition and one language. */
export interface Achievement {
  readonly id: string;
  readonly type: readonly ['Achievement'];
  readonly achievementType: string;
  readonly name: string;
  readonly description: string;
  readonly criteria: { readonly id?: string; readonly narrative: string };
  readonly version: string;
  readonly inLanguage: string;
  readonly alignment?: readonly Alignment[];
}

/** A certificate as data, before it is signed: OpenBadgeCredential of 1EdTech Open Badges 3.0 on VC Data Model 2.0. */
export interface OpenBadgeCredential {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly type: readonly ['VerifiableCredential', 'OpenBadgeCredential'];
  readonly issuer: IssuerProfile;
  readonly name: string;
  /** Instants, as XML Schema dateTimeStamp in UTC. */
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly credentialSubject: {
    readonly id?: string;
    readonly type: readonly ['AchievementSubject'];
    readonly identifier: readonly IdentityObject[];
    readonly achievement: Achievement;
  };
  readonly credentialStatus?: StatusEntry | readonly StatusEntry[];
  readonly credentialSchema?: readonly { readonly id: string; readonly type: string }[];
}

/** A name for the holder, as Open Badges spells it: `identityHash` holds the plain value when `hashed` is false. */
export interface IdentityObject {
  readonly type: 'IdentityObject';
  readonly hashed: boolean;
  readonly identityHash: string;
  readonly identityType: string;
}

/** W3C Data Integrity proof with the cryptosuite eddsa-rdfc-2022. */
export interface Proof {
  readonly type: 'DataIntegrityProof';
  readonly cryptosuite: 'eddsa-rdfc-2022';
  readonly created: string;
  /** The id of the key that signed. */
  readonly verificationMethod: string;
  readonly proofPurpose: 'assertionMethod';
  /** 64 bytes of Ed25519 signature in multibase base58-btc (`z…`). */
  readonly proofValue: string;
}

/** A document with its proof. The proof is a list of one, which is how 1EdTech's schema wants it. */
export type Signed<T> = T & { readonly proof: readonly [Proof] };
