import { termsIn, type LocalizedBlocks } from '../blocks.js';
import { ContentError } from '../content-error.js';
import type { Content, Module, Term } from '../model.js';
import { moduleLanguages } from '../module-texts.js';
import type { ModuleDocument } from './documents.js';
import { hashOf } from './canonical-json.js';
import { moduleDocument } from './module-document.js';

/** A module as it is published: everything it says, for ever. It holds the keys of the quiz: server only. */
export interface ModuleEdition {
  /** SHA-256 over `module` and `terms`: the same text gives the same hash, however its files are formatted. */
  hash: string;
  moduleId: string;
  code: string;
  /** Everything, the quiz with its keys included; `editionToContent` turns it back into files. */
  module: Module;
  /** The glossary terms that its texts name, sorted by id. */
  terms: Term[];
  /** What learners download, by language: only languages in which the module is complete. */
  documents: Record<string, ModuleDocument>;
  /** Bytes of each document as UTF-8 JSON. */
  sizes: Record<string, number>;
}

/** Compiles a module of faultless content. @throws ContentError `unknown-module`, `unknown-term` */
export function compileModule(content: Content, moduleId: string): ModuleEdition {
  const found = content.modules.find(({ id }) => id === moduleId);
  if (!found) throw new ContentError('unknown-module', moduleId);
  const module = structuredClone(found);
  const terms = usedTerms(module).map((id) => {
    const term = content.glossary.find((known) => known.id === id);
    if (!term) throw new ContentError('unknown-term', id);
    return structuredClone(term);
  });
  const hash = hashOf({ kind: 'module-edition/1', module, terms });
  const documents = Object.fromEntries(
    moduleLanguages(module).map((locale) => [locale, moduleDocument(module, terms, hash, locale)]),
  );
  const sizes = Object.fromEntries(
    Object.entries(documents).map(([locale, document]) => [locale, utf8Length(JSON.stringify(document))]),
  );
  return { hash, moduleId, code: module.code, module, terms, documents, sizes };
}

/** The content that an edition was compiled from, to be written as files: importing them gives the same edition. */
export function editionToContent({ module, terms }: Pick<ModuleEdition, 'module' | 'terms'>): Content {
  return { modules: [structuredClone(module)], programmes: [], agreements: [], glossary: structuredClone(terms) };
}

const utf8Length = (text: string): number => new TextEncoder().encode(text).length;

function usedTerms(module: Module): string[] {
  const texts: (LocalizedBlocks | undefined)[] = module.lessons.map(({ body }) => body);
  for (const one of module.cases) {
    texts.push(one.notice, one.intro, one.closing);
    for (const point of one.points) {
      texts.push(point.scene, point.expert);
      for (const choice of point.choices) texts.push(choice.consequence, choice.why);
    }
  }
  const ids = texts.flatMap((text) => Object.values(text ?? {}).flatMap(termsIn));
  return [...new Set(ids)].sort();
}
