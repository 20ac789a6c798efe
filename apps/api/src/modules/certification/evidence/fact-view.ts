import type { Leaf } from '@lidzgaita/certification';
import type { EvidenceFact } from './evidence-fact.type.js';
import type { StoredFact } from './evidence.repository.js';
import { showsFacts, showsNote, showsOutcome, type Eye } from './fact-visibility.js';

/** What a fact says, opened where it lies sealed. */
export type Open = (fact: StoredFact) => Pick<EvidenceFact, 'outcome' | 'note' | 'limits' | 'reference'>;

/** What was sealed stays so. */
export const keepSealed: Open = ({ outcome, note }) => ({ outcome, note, limits: [], reference: null });

const NOTHING = { outcome: null, note: null, limits: [], reference: null };

/** Facts of one requirement as this eye may see them. `open` is asked only for those of which it may see what they say. */
export function viewFacts(facts: readonly StoredFact[], requirement: Leaf | undefined, eye: Eye, open: Open): EvidenceFact[] {
  return facts
    .filter(({ kind }) => showsFacts(eye, kind, requirement))
    .map((fact) => {
      const { id, kind, occurredOn, validUntil, recordedAt, recordedBy, minutes } = fact;
      const said = showsOutcome(eye, kind, requirement);
      const { outcome, note, limits, reference } = said ? open(fact) : NOTHING;
      const ratings = said ? Object.entries(fact.ratings ?? {}).map(([behaviour, level]) => ({ behaviour, level })) : [];
      return { id, occurredOn, validUntil, recordedAt, recordedBy, minutes, ratings, outcome, limits, reference, note: showsNote(eye, kind, requirement) ? note : null };
    });
}
