import { longestWindow } from '@lidzgaita/certification';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { propertyTimeout, runs } from '../fixtures/fuzz.js';
import { sampleCourse } from '../fixtures/sample-course.js';
import { parseContent } from '../parse-content.js';
import { serialiseContent } from '../write/serialise-content.js';
import { compileProgramme, programmeToContent } from './compile-programme.js';

const content = parseContent(sampleCourse()).content;
const [programme] = content.programmes;
const hashes = new Map([['k1', 'a'.repeat(64)]]);

const months = fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined });
const expiry = fc.oneof(
  fc.constantFrom({ by: 'completion' as const }, { by: 'previous-expiry' as const }),
  fc.record({ by: fc.constant('fixed-date' as const), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }),
);
const renewal = fc.record(
  { opensDays: fc.integer({ min: 1, max: 730 }), lapsesAfterDays: fc.nat(3650), expiry, requirements: fc.constant(programme!.requirements.slice(0, 2)) },
  { requiredKeys: ['opensDays', 'expiry'] },
);
/** Everything that can be set on screen, and a programme that says nothing about renewal. */
const ruled = fc
  .tuple(fc.integer({ min: 1, max: 120 }), fc.array(months, { minLength: 3, maxLength: 3 }), fc.option(renewal, { nil: undefined }))
  .map(([valid, each, again]) => {
    const { renewal: _, ...rest } = programme!;
    const requirements = rest.requirements.map((requirement, at) => {
      const { months: __, ...bare } = requirement as { months?: number };
      return { ...bare, ...(each[at] !== undefined && { months: each[at] }) } as typeof requirement;
    });
    const opensDays = Math.min(again?.opensDays ?? 1, longestWindow(valid));
    return { ...rest, requirements, certificate: { ...rest.certificate, months: valid }, ...(again && { renewal: { ...again, opensDays } }) };
  });

test('an edition of a programme, written as a file and imported, is the same edition', { timeout: propertyTimeout }, () => {
  fc.assert(
    fc.property(ruled, (one) => {
      const edition = compileProgramme({ ...content, programmes: [one] }, one.id, hashes);
      const text = serialiseContent(programmeToContent(edition)).get(`programmes/${one.id}.yaml`)!;
      const again = parseContent(sampleCourse().set(`programmes/${one.id}.yaml`, text));
      expect(again.faults).toEqual([]);
      expect(compileProgramme(again.content, one.id, hashes)).toEqual(edition);
    }),
    { numRuns: Math.ceil(runs / 20) },
  );
});
