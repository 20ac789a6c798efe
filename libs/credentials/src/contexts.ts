/// <reference path="./digitalbazaar.d.ts" />
import type { DocumentLoader } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import credentialsV2 from '../contexts/credentials-v2.json' with { type: 'json' };
import openBadges from '../contexts/open-badges-3.0.3.json' with { type: 'json' };
import openBadgesExtensions from '../contexts/open-badges-extensions.json' with { type: 'json' };

/** W3C Verifiable Credentials Data Model 2.0; first in every credential. */
export const CREDENTIALS_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
/** 1EdTech Open Badges 3.0; second in every badge. */
export const OPEN_BADGES_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
/** 1EdTech's own service types, such as its schema validator. */
export const OPEN_BADGES_EXTENSIONS_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';

const bundled: ReadonlyMap<string, object> = new Map<string, object>([
  [CREDENTIALS_CONTEXT, credentialsV2],
  [OPEN_BADGES_CONTEXT, openBadges],
  [OPEN_BADGES_EXTENSIONS_CONTEXT, openBadgesExtensions],
]);

/** Whether the context behind `url` is part of this library; any other is refused, never fetched. */
export function isBundledContext(url: unknown): boolean {
  return typeof url === 'string' && bundled.has(url);
}

/** A JSON-LD document was asked for that is not bundled. `url` is what was asked for. */
export class UnknownContextError extends Error {
  constructor(readonly url: string) {
    super(`Not a bundled JSON-LD context: ${url}`);
    this.name = 'UnknownContextError';
  }
}

/**
 * Gives the bundled contexts and nothing else: no network, no file. `static` lets jsonld keep the parsed form, which is
 * the larger part of a signature's cost.
 * @throws UnknownContextError for every other URL.
 */
export const bundledContexts: DocumentLoader = async (url) => {
  const document = bundled.get(url);
  if (document === undefined) throw new UnknownContextError(url);
  return { contextUrl: null, documentUrl: url, document, tag: 'static' };
};
