import type { Plugin } from 'vite';

const documentText = /new TypedDocumentString\(`\s*(?:query|mutation) (\w+)[^`]*`/g;
const fragmentText = /new TypedDocumentString\(`[^`]*`/g;

/** In production an operation travels as its hash alone; only its name stays in the bundle, as the cache key. */
export function documentIds(): Plugin {
  return {
    name: 'lidzgaita-document-ids',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src/generated/graphql.ts')) return undefined;
      const named = code.replace(documentText, "/* @__PURE__ */ new TypedDocumentString('$1'");
      return { code: named.replace(fragmentText, "/* @__PURE__ */ new TypedDocumentString(''"), map: null };
    },
  };
}
