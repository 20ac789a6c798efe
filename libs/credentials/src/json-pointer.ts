/** JSON Pointer (RFC 6901) of a member of the value at `parent`. */
export function pointerTo(parent: string, member: string | number): string {
  return `${parent}/${String(member).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Whether the value is a JSON object: neither null nor a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON-LD writes a set of one with or without brackets; this is the set. An absent value is an empty set. */
export function setOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** A value and the pointer to it. */
export interface Place {
  readonly at: string;
  readonly value: unknown;
}

/** Every value under a dotted path; sets on the way are spread, absent members give nothing. `''` is the root. */
export function placesAt(root: unknown, path: string): readonly Place[] {
  let places: readonly Place[] = [{ at: '', value: root }];
  for (const name of path === '' ? [] : path.split('.')) {
    places = places.flatMap(({ at, value }) => {
      const member = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
      const here = pointerTo(at, name);
      return Array.isArray(member)
        ? member.map((item: unknown, index) => ({ at: pointerTo(here, index), value: item }))
        : setOf(member).map((item) => ({ at: here, value: item }));
    });
  }
  return places;
}
