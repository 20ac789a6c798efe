import { z } from 'zod';
import type { LocalizedText } from '../localized-text.js';

const written = /^(-?)(\d{1,15})(?:[.,](\d{1,9}))?$/;

function canonical(text: string): string {
  const [, sign = '', whole = '', part = ''] = written.exec(text) ?? [];
  const [digits, decimals] = [whole.replace(/^0+(?=\d)/, ''), part.replace(/0+$/, '')];
  const size = decimals === '' ? digits : `${digits}.${decimals}`;
  return size === '0' ? size : `${sign}${size}`;
}

/**
 * A decimal number as text: up to 15 digits, then up to 9 after a point or a comma. Canonical with a point, without
 * needless zeros and without a minus before 0.
 */
export const decimal = z.string().regex(written).transform(canonical);

const exact = (value: number): boolean => String(value).replace(/\D/g, '').length <= 15;

/** A {@link decimal} in a YAML file, with or without quotes; one of more than 15 digits needs them. */
export const writtenDecimal = z.union([
  decimal,
  z.number().refine(exact, 'write a number of more than 15 digits in quotes').transform(String).pipe(decimal),
]);

/** Billionths, as a whole number. */
function billionths(text: string): bigint {
  const [whole = '', part = ''] = text.split('.');
  return BigInt(whole + part.padEnd(9, '0'));
}

/** Whether |number × factor − answer| ≤ tolerance, exactly. All are canonical decimals. */
export function isWithin(number: string, factor: string, answer: string, tolerance: string): boolean {
  const off = billionths(number) * billionths(factor) - billionths(answer) * 10n ** 9n;
  return (off < 0n ? -off : off) <= billionths(tolerance) * 10n ** 9n;
}

/** A canonical decimal and its unit as people write them: a point in English, a comma in every other language. */
export function decimalText(number: string, unit: LocalizedText = { lv: '', en: '' }): LocalizedText {
  const say = (language: string, name: string) =>
    `${language === 'en' ? number : number.replaceAll('.', ',')}${name && `\u00a0${name}`}`;
  return {
    ...Object.fromEntries(Object.entries(unit).map(([language, name]) => [language, say(language, name)])),
    lv: say('lv', unit.lv),
    en: say('en', unit.en),
  };
}
