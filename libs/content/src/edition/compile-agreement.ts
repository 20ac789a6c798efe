import { ContentError } from '../content-error.js';
import type { Agreement, Content } from '../model.js';
import { hashOf } from './canonical-json.js';

/** What is signed, as it is published: who signs, signs this hash. */
export interface AgreementEdition extends Omit<Agreement, 'id'> {
  /** SHA-256 over everything else: the same texts give the same hash, however their files are formatted. */
  hash: string;
  agreementId: string;
}

/** Compiles an agreement of faultless content. @throws ContentError `unknown-agreement` */
export function compileAgreement(content: Content, agreementId: string): AgreementEdition {
  const found = content.agreements.find(({ id }) => id === agreementId);
  if (!found) throw new ContentError('unknown-agreement', agreementId);
  const { id: _, ...rest } = structuredClone(found);
  const edition = { agreementId, ...rest };
  return { hash: hashOf({ kind: 'agreement-edition/1', agreement: edition }), ...edition };
}
