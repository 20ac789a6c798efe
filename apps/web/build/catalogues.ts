import { join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { readCatalogues } from './read-catalogues.ts';

const prefix = 'virtual:catalogue/';

/** The folder between a feature and its `locales`, where there is one: words that only some of its pages need. */
const partOf = (file: string): string | undefined => /^features\/[^/]+\/([^/]+)\/locales\//.exec(file)?.[1];

/**
 * `import('virtual:catalogue/lv')` gives every feature's Latvian messages, compiled: one chunk per language.
 * `virtual:catalogue/lv/staff` gives those in the features' `staff/locales`.
 */
export function catalogues(root: string): Plugin {
  return {
    name: 'lidzgaita-catalogues',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const messages: Record<string, unknown> = {};
      const [locale = '', part] = id.slice(prefix.length + 1).split('/');
      for (const { id: key, text, file } of await readCatalogues(join(root, 'src'), locale)) {
        if (partOf(file) !== part) continue;
        if (key in messages) this.error(`${file}: ${key} is in two catalogues`);
        messages[key] = compileMessageOrThrow(text);
      }
      return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(messages))});`;
    },
    handleHotUpdate({ file, server }) {
      if (!file.endsWith('.po')) return;
      for (const module of server.moduleGraph.idToModuleMap.values()) {
        if (module.id?.startsWith(`\0${prefix}`)) server.moduleGraph.invalidateModule(module);
      }
      server.ws.send({ type: 'full-reload' });
    },
  };
}
