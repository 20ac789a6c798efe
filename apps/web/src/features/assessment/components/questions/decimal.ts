/** A typed number as the server takes it (`-12.5`), or undefined when it is none. Comma or point; blanks do not matter. */
export function readDecimal(typed: string): string | undefined {
  const plain = typed
    .replace(/\s/g, '')
    .replace(/[\u2212\u2013]/, '-')
    .replace(',', '.');
  const match = /^([+-]?)0*(\d{1,15})(?:\.(\d{0,9}))?$/.exec(plain);
  if (!match) return undefined;
  const [, sign, whole, rest = ''] = match;
  const fraction = rest.replace(/0+$/, '');
  const value = fraction ? `${whole}.${fraction}` : `${whole}`;
  return sign === '-' && /[1-9]/.test(value) ? `-${value}` : value;
}

/** As it is written in the language, whose decimal mark is a comma or a point. */
export const writeDecimal = (number: string, mark: string): string => number.replace('.', mark);
