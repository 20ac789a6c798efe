import type { Block } from '../blocks.js';
import type { Place, Report } from '../faults/fault.js';
import type { Mentions } from '../markdown/context.js';
import type { Agreement } from '../model.js';
import { agreementSchema } from '../schema/agreement-schema.js';
import { readProse } from './read-prose.js';

/** One language of what is signed. */
export interface AgreementFile {
  file: string;
  /** Empty when the front matter cannot be read. */
  title: string;
  kind: Agreement['kind'] | undefined;
  kindPlace: Place;
  blocks: Block[];
  mentions: Mentions;
}

/** Reads one file of an agreement. It stands by itself: nothing that may change later can be part of a signed text. */
export function readAgreement(file: string, text: string, report: Report): AgreementFile {
  const { front, blocks, mentions } = readProse(file, text, agreementSchema, report);
  for (const { name, place } of [...mentions.terms, ...mentions.lessons]) report(place, 'agreement-mention', { name });
  return {
    file,
    title: front?.data?.title ?? '',
    kind: front?.data?.kind,
    kindPlace: front?.source.place(['kind']) ?? { file, line: 1, column: 1 },
    blocks,
    mentions,
  };
}
