import type { Block } from '@lidzgaita/contract';
import type { AgreementFieldsFragment, AgreementVersionFieldsFragment } from '../../../generated/graphql';
import type { Locale } from '../../../platform/i18n';

export type Agreement = AgreementFieldsFragment;
export type AgreementVersion = AgreementVersionFieldsFragment;
export type Signature = Agreement['signatures'][number];

/** The text of a version in the reader's language. */
export function bodyOf({ body }: AgreementVersion, locale: Locale): Block[] {
  const texts = body as Record<string, Block[] | undefined>;
  return texts[locale] ?? texts.lv ?? [];
}

const tidy = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('lv');

/** Whether somebody typed their name, however they set blanks and capitals; the server has the last word. */
export const isNameOf = (typed: string, { givenName, familyName }: { givenName: string; familyName: string }): boolean =>
  tidy(typed) === tidy(`${givenName} ${familyName}`);
