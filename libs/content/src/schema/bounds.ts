import { z } from 'zod';
import { valueAt, type Path } from '../yaml/yaml-source.js';
import { bare, schemaAt } from './schema-walk.js';

/** The least and the most of a number, of the entries of a list or of the characters of a text. */
export interface Bounds {
  of: 'number' | 'list' | 'text';
  min: number;
  /** `Number.MAX_SAFE_INTEGER` when there is no most. */
  max: number;
}

/** The bounds that a schema sets to what stands at a path of a value; nothing when it sets none. */
export function boundsAt(schema: z.ZodType, value: unknown, path: Path): Bounds | undefined {
  let found: z.ZodType | undefined = schema;
  path.forEach((step, index) => {
    found = found && schemaAt(found, valueAt(value, path.slice(0, index)), step);
  });
  const inner = found && bare(found);
  if (!inner) return undefined;
  const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = inner._zod.bag as { minimum?: number; maximum?: number };
  if (inner instanceof z.ZodNumber) return { of: 'number', min: minimum, max: maximum };
  if (inner instanceof z.ZodArray) return { of: 'list', min: minimum, max: maximum };
  return inner instanceof z.ZodString ? { of: 'text', min: minimum, max: maximum } : undefined;
}
