import { canonicalJson } from './canonical-json.js';

/** A value as its reader reads it: texts with single spaces only and no check dates, at any depth, as canonical JSON. */
export const saidIn = (value: unknown): string => canonicalJson(said(value));

function said(value: unknown): unknown {
  if (typeof value === 'string') return singleSpaced(value);
  if (Array.isArray(value)) return value.map(said);
  if (value === null || typeof value !== 'object') return value;
  const read = Object.entries(value).filter(([key]) => key !== 'checked');
  return Object.fromEntries(read.map(([key, part]) => [key, said(part)]));
}

/** A text with one plain space wherever it has space of any kind, and none around it. */
export const singleSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
