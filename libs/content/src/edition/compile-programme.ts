import { ContentError } from '../content-error.js';
import type { Content, Programme } from '../model.js';
import { hashOf } from './canonical-json.js';

/** A programme as it is published: its modules in named editions, and what its certificate asks for. */
export interface ProgrammeEdition extends Omit<Programme, 'id' | 'modules'> {
  /** SHA-256 over everything else: a new edition of a module makes a new edition of the programme. */
  hash: string;
  programmeId: string;
  modules: { moduleId: string; hash: string }[];
}

/** The content that an edition was compiled from, without its modules: to be written as a file. */
export function programmeToContent({ hash: _, programmeId: id, modules, ...rest }: ProgrammeEdition): Content {
  const programme = { id, ...structuredClone(rest), modules: modules.map(({ moduleId }) => moduleId) };
  return { modules: [], programmes: [programme], agreements: [], glossary: [] };
}

/**
 * Compiles a programme of faultless content against editions of its modules, given by their hashes.
 * @throws ContentError `unknown-programme`, `missing-hash`
 */
export function compileProgramme(
  content: Content,
  programmeId: string,
  moduleHashes: ReadonlyMap<string, string>,
): ProgrammeEdition {
  const found = content.programmes.find(({ id }) => id === programmeId);
  if (!found) throw new ContentError('unknown-programme', programmeId);
  const { id: _, modules, ...rest } = structuredClone(found);
  const editions = modules.map((moduleId) => {
    const hash = moduleHashes.get(moduleId);
    if (hash === undefined) throw new ContentError('missing-hash', moduleId);
    return { moduleId, hash };
  });
  const edition = { programmeId, ...rest, modules: editions };
  return { hash: hashOf({ kind: 'programme-edition/1', ...edition }), ...edition };
}
