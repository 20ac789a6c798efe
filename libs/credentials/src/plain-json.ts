import { isBundledContext } from './contexts.js';
import { isAbsoluteUrl, isWellFormed } from './input-values.js';
import { isObject, pointerTo, setOf, type Place } from './json-pointer.js';
import type { Reason, ReasonCode } from './reasons.js';

const MAX_DEPTH = 32;
const MAX_VALUES = 10_000;

/** Terms that are one text wherever they stand. A list of one would sign the same and read otherwise. */
const TEXTS = new Set(
  'id name description narrative url version inLanguage identityHash identityType salt achievementType humanCode targetName targetUrl targetCode targetDescription targetFramework validFrom validUntil statusListCredential encodedList verificationMethod proofValue cryptosuite proofPurpose created expires'.split(
    ' ',
  ),
);

/**
 * What makes JSON say something other than the graph that is signed. A signature covers the RDF, so a `null`, an empty
 * text, an empty list or doubled item in one, the name of a blank node, a JSON-LD keyword, a full IRI for a key or a nested context can be slipped in, or can stand in
 * for a field, without breaking it. Credentials have no use for any of them; all are refused, at any depth, before
 * JSON-LD is let near. Empty when the value is plain; a value beyond the limits gives `too-large` alone.
 * @param root as it came out of `JSON.parse`; at most 32 deep and 10,000 values
 */
export function plainJsonReasons(root: unknown): readonly Reason[] {
  if (!isObject(root)) return [{ code: 'not-an-object', at: '' }];
  const reasons: Reason[] = [];
  const open: (Place & { depth: number })[] = [{ at: '', value: root, depth: 0 }];
  let seen = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { at, value, depth } = next;
    seen += 1;
    if (seen > MAX_VALUES || depth > MAX_DEPTH) return [{ code: 'too-large', at }];
    const code = valueReason(value);
    if (code !== undefined) reasons.push({ code, at });
    for (const [member, inner] of members(value)) {
      open.push({ at: pointerTo(at, member), value: inner, depth: depth + 1 });
    }
    if (isObject(value)) reasons.push(...keyReasons(at, value));
  }
  return reasons;
}

function members(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((item, index) => [index, item] as const);
  return isObject(value) ? Object.entries(value).filter(([key]) => key !== '@context') : [];
}

function valueReason(value: unknown): ReasonCode | undefined {
  if (value === null) return 'empty-value';
  if (Array.isArray(value)) {
    if (value.length === 0) return 'empty-value';
    return new Set(value).size < value.length ? 'duplicate-item' : undefined;
  }
  if (value === '') return 'empty-value';
  if (typeof value === 'string') return isWellFormed(value) ? undefined : 'malformed-text';
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'not-json';
  return typeof value === 'boolean' || isObject(value) ? undefined : 'not-json';
}

function keyReasons(at: string, value: Record<string, unknown>): readonly Reason[] {
  return Object.entries(value).flatMap(([key, inner]): Reason[] => {
    const here = pointerTo(at, key);
    if (key === '@context') return contextReasons(here, value);
    if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(key)) return [{ code: 'key-not-plain', at: here }];
    if (TEXTS.has(key) && typeof inner !== 'string') return [{ code: 'text-expected', at: here }];
    if (key === 'id' && !isAbsoluteUrl(inner)) return [{ code: 'id-malformed', at: here }];
    if (key === 'hashed' && typeof inner !== 'boolean') return [{ code: 'boolean-expected', at: here }];
    return [];
  });
}

/** A context may stand on a credential, and on an endorsement inside one; on nothing else. */
function contextReasons(at: string, owner: Record<string, unknown>): Reason[] {
  const isCredential = at === '/@context' || setOf(owner['type']).includes('VerifiableCredential');
  if (!isCredential) return [{ code: 'key-not-plain', at }];
  const urls = owner['@context'];
  if (!Array.isArray(urls)) return [{ code: 'context-order', at }];
  if (new Set(urls).size < urls.length) return [{ code: 'duplicate-item', at }];
  return urls.every(isBundledContext) ? [] : [{ code: 'context-unknown', at }];
}
