import { verify, type KeyList, type ReasonCode } from '@lidzgaita/credentials';
import { attachedJson } from './attachment';

/** Keys that somebody saved, and when. */
export interface SavedKeys extends KeyList {
  savedAt?: string;
  issuers?: readonly { id: string; name: string | Record<string, string> }[];
}

export interface Said {
  id: string;
  name: string;
  holder: string;
  issuer: string;
  validFrom?: string;
  validUntil?: string;
}

/** `unknown`: the signature and the days hold, the live status is not known. `asOf` is when its status list was signed. */
export type Verdict = ({ kind: 'valid'; asOf: string } | { kind: 'unknown' } | { kind: 'refused'; reason: string; code: ReasonCode }) & { said: Said };

/** What is shown first when there are several, and under which words; all others mean that it is none of ours. */
const REASONS: readonly [ReasonCode, string][] = [
  ['revoked', 'revoked'], ['issuer-unexpected', 'issuer-unexpected'], ['unknown-key', 'unknown-key'], ['key-compromised-after', 'key-compromised-after'],
  ['proof-mismatch', 'changed'], ['term-unknown', 'changed'], ['proof-value-malformed', 'changed'], ['proof-created-malformed', 'changed'], ['proof-missing', 'changed'],
  ['expired', 'expired'], ['not-yet-valid', 'not-yet-valid'], ['suspended', 'suspended'],
];

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

export function parsed(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Either all keys of an installation, or one issuer's page. */
export function readKeys(text: string): SavedKeys | undefined {
  const value = parsed(text);
  if (!value || !Array.isArray(value.keys)) return undefined;
  const keys = value.keys.filter((key) => isObject(key) && typeof key.id === 'string' && typeof key.publicKeyMultibase === 'string');
  if (keys.length === 0 || keys.length < value.keys.length) return undefined;
  const issuers = Array.isArray(value.issuers) ? value.issuers : [{ id: value.id, name: value.name }];
  return { ...value, keys, issuers } as unknown as SavedKeys;
}

export function readStatusList(text: string): Json | undefined {
  const value = parsed(text);
  return value && [value.type].flat().includes('BitstringStatusListCredential') ? value : undefined;
}

/** The credential in a file: itself, or attached to a PDF. */
export function readCredential(bytes: Uint8Array): Json | undefined {
  const isPdf = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
  const text = isPdf ? attachedJson(bytes) : new TextDecoder().decode(bytes);
  const value = text === undefined ? undefined : parsed(text);
  return value && 'credentialSubject' in value && readStatusList(JSON.stringify(value)) === undefined ? value : undefined;
}

/** Judges a credential by what was saved, and the device's clock. */
export async function judge(credential: Json, keys: SavedKeys, statusLists: readonly Json[], now: Date): Promise<Verdict> {
  const said = saidBy(credential, keys);
  const issuer = isObject(credential.issuer) ? String(credential.issuer.id) : '';
  const verification = await verify(credential, { keys, issuer, statusLists, now });
  if (verification.outcome === 'valid') return { kind: 'valid', asOf: oldest(statusLists), said };
  const codes = verification.reasons.map(({ code }) => code);
  if (codes.every((code) => code === 'status-unknown')) return { kind: 'unknown', said };
  const known = keys.keys.some((key) => (key.controller ?? key.id.split('#')[0]) === issuer);
  const [code, reason] = (known ? undefined : (['issuer-unexpected', 'issuer-unexpected'] as const)) ?? REASONS.find(([one]) => codes.includes(one)) ?? [codes.find((one) => one !== 'status-unknown')!, 'other'];
  return { kind: 'refused', reason, code, said };
}

const oldest = (lists: readonly Json[]): string => lists.map(({ validFrom }) => String(validFrom)).sort()[0] ?? '';

function saidBy(credential: Json, { issuers = [] }: SavedKeys): Said {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const subject = isObject(credential.credentialSubject) ? credential.credentialSubject : {};
  const holder = [subject.identifier].flat().find((one) => isObject(one) && one.identityType === 'name');
  const issuer = isObject(credential.issuer) ? credential.issuer : {};
  const listed = issuers.find(({ id }) => id === issuer.id)?.name;
  return {
    id: text(credential.id),
    name: text(credential.name),
    holder: isObject(holder) ? text(holder.identityHash) : '',
    issuer: (isObject(listed) ? text(listed.lv) : text(listed)) || text(issuer.name),
    ...(typeof credential.validFrom === 'string' && { validFrom: credential.validFrom }),
    ...(typeof credential.validUntil === 'string' && { validUntil: credential.validUntil }),
  };
}
