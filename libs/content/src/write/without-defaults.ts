import { z } from 'zod';
import { canonicalJson } from '../edition/canonical-json.js';
import { bare, memberFor, schemaAt, shapeOf } from '../schema/schema-walk.js';

/** A value without what its schema fills in by itself, at any depth: reading the rest gives the value again. */
export function withoutDefaults(schema: z.ZodType, value: unknown): unknown {
  const member = memberFor(schema, value) ?? bare(schema);
  if (Array.isArray(value)) {
    return value.map((item, index) => {
      const element = schemaAt(member, value, index);
      return element ? withoutDefaults(element, item) : item;
    });
  }
  const shape = shapeOf(member);
  if (!shape || value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).flatMap(([key, part]) => {
    const inner = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (part === undefined || (inner && isDefault(inner, part))) return [];
    return [[key, inner ? withoutDefaults(inner, part) : part] as const];
  });
  return Object.fromEntries(kept);
}

function isDefault(schema: z.ZodType, value: unknown): boolean {
  if (!(schema instanceof z.ZodDefault) && !(schema instanceof z.ZodPrefault)) return false;
  return canonicalJson(schema.parse(undefined)) === canonicalJson(value);
}
