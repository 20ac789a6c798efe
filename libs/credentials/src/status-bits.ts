/// <reference path="./digitalbazaar.d.ts" />
import { Bitstring } from '@digitalbazaar/bitstring';
import { decode } from 'base64url-universal';
import { Inflate } from 'pako';
import { CredentialInputError } from './credential-input-error.js';

/** The least that W3C Bitstring Status List allows, so that one index hides among many: 16 KiB. */
export const MIN_STATUS_ENTRIES = 131_072;
/** The most that is read from a list of unknown origin: 1 MiB once unpacked. */
export const MAX_STATUS_ENTRIES = 8_388_608;

/** One bit per credential, index 0 the highest bit of the first byte. Treat as immutable. */
export type StatusBits = Uint8Array;

/**
 * All clear.
 * @param entries multiple of 8 from 131,072 to 8,388,608
 * @throws CredentialInputError for another number
 */
export function emptyStatusBits(entries: number = MIN_STATUS_ENTRIES): StatusBits {
  if (!(entries % 8 === 0 && entries >= MIN_STATUS_ENTRIES && entries <= MAX_STATUS_ENTRIES)) {
    throw new CredentialInputError('entries', `${entries} is no multiple of 8 from 131072 to 8388608`);
  }
  return new Uint8Array(entries / 8);
}

/** Whether the bit is set. @throws CredentialInputError when the index is not in the list. */
export function statusAt(bits: StatusBits, index: number): boolean {
  assertIndex(bits, index);
  return listOf(bits).get(index);
}

/** A copy with one bit set or cleared. @throws CredentialInputError when the index is not in the list. */
export function withStatus(bits: StatusBits, index: number, on: boolean): StatusBits {
  assertIndex(bits, index);
  const copy = Uint8Array.from(bits);
  listOf(copy).set(index, on);
  return copy;
}

/** `u` (multibase base64url) and the gzipped bits: section 3.3. The same bits give the same text. */
export async function encodeStatusBits(bits: StatusBits): Promise<string> {
  return `u${await listOf(bits).encodeBits()}`;
}

/**
 * The bits of an `encodedList`. Unpacks no more than 1 MiB, however much the text claims to hold.
 * @throws CredentialInputError when it is not multibase base64url gzip, or holds too few or too many entries
 */
export function decodeStatusBits(encodedList: string): StatusBits {
  if (!/^u[A-Za-z0-9_-]+$/.test(encodedList)) throw new CredentialInputError('encodedList', 'not multibase base64url');
  const bits = unpacked(encodedList.slice(1));
  if (bits.length * 8 < MIN_STATUS_ENTRIES) throw new CredentialInputError('encodedList', 'too few entries');
  return bits;
}

function unpacked(packed: string): StatusBits {
  const bits = new Uint8Array(MAX_STATUS_ENTRIES / 8);
  let length = 0;
  let whole = false;
  const inflate = new Inflate();
  inflate.onData = (part) => {
    // Refuses, by itself, a part that does not fit any more.
    bits.set(part as Uint8Array, length);
    length += (part as Uint8Array).length;
  };
  inflate.onEnd = (status) => (whole = status === 0);
  try {
    inflate.push(decode(packed), true);
  } catch {
    whole = false;
  }
  if (!whole) throw new CredentialInputError('encodedList', 'not gzip, or too many entries');
  return bits.slice(0, length);
}

/** The package reads the whole buffer under a view, so a view on part of one is copied first. */
function listOf(bits: StatusBits): Bitstring {
  const whole = bits.byteLength === bits.buffer.byteLength;
  return new Bitstring({ buffer: whole ? bits : Uint8Array.from(bits) });
}

function assertIndex(bits: StatusBits, index: number): void {
  if (!Number.isInteger(index) || index < 0 || index >= bits.length * 8) {
    throw new CredentialInputError('index', `${index} is not from 0 to ${bits.length * 8 - 1}`);
  }
}
