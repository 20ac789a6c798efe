import { randomBytes } from 'node:crypto';

/** Crockford's alphabet: no letter that is taken for a digit. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const BITS = 128;
const LENGTH = Math.ceil(BITS / 5);

/** 128 random bits in 26 characters that can be read out and typed. */
export function newCode(): string {
  let bits = BigInt(`0x${randomBytes(BITS / 8).toString('hex')}`);
  let code = '';
  for (let at = 0; at < LENGTH; at += 1) {
    code = ALPHABET[Number(bits & 31n)]! + code;
    bits >>= 5n;
  }
  return code;
}

/** What somebody typed or scanned, as it is stored; text that cannot be a code becomes the empty one, which nobody has. */
export function readCode(typed: string): string {
  const plain = typed.slice(0, 100).toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  return plain.length === LENGTH && [...plain].every((letter) => ALPHABET.includes(letter)) ? plain : '';
}
