import { z } from 'zod';

const wrappers = new Set(['optional', 'default', 'prefault', 'nullable', 'readonly']);

/** A schema without what is around it: `optional`, `default`, `prefault`, `nullable`, transforms. */
export function bare(schema: z.ZodType): z.ZodType {
  let inner = schema;
  for (;;) {
    const { def } = inner as z.ZodOptional<z.ZodType>;
    const { type } = def as { type: string };
    if (type === 'pipe') inner = (inner as unknown as z.ZodPipe<z.ZodType>).def.in;
    else if (wrappers.has(type)) inner = def.innerType;
    else return inner;
  }
}

/** The member of a union that a value is meant for, told by its discriminator; any other schema as it is. */
export function memberFor(schema: z.ZodType, value: unknown): z.ZodType | undefined {
  const inner = bare(schema);
  if (!(inner instanceof z.ZodDiscriminatedUnion)) return inner;
  const { discriminator } = inner.def;
  const members = inner.options as z.ZodType[];
  return members.find((member) => {
    const kind = shapeOf(member)?.[discriminator];
    return kind !== undefined && kind.safeParse(part(value, discriminator)).success;
  });
}

/** The schema of what stands under a key or index of a value; nothing when the schema does not know it. */
export function schemaAt(schema: z.ZodType, value: unknown, key: string | number): z.ZodType | undefined {
  const member = memberFor(schema, value);
  if (member instanceof z.ZodArray) return member.element as z.ZodType;
  const shape = member && shapeOf(member);
  return shape && Object.hasOwn(shape, key) ? shape[key] : undefined;
}

/** The schemas of an object's keys. */
export function shapeOf(schema: z.ZodType): Record<string, z.ZodType> | undefined {
  const inner = bare(schema);
  return inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : undefined;
}

function part(value: unknown, key: string | number): unknown {
  return value !== null && typeof value === 'object' ? (value as Record<string | number, unknown>)[key] : undefined;
}
