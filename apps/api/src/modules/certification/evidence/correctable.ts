import type { Leaf, SaidFact } from '@lidzgaita/certification';
import { refuse, type Refusal } from '../../../platform/graphql/refusal.js';
import type { EnrolmentReach } from '../../training/training.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import type { EnrolmentStanding } from '../standings/standings.service.js';
import type { StoredFact } from './evidence.repository.js';
import { belongsTo, leavesToRecord, mayRecord } from './evidence-rules.js';

const no = (code: CertificationRefusal): Refusal => refuse(code);

/** The fact with the requirement of which it speaks, when whoever reaches the enrolment may put it right. */
export function correctable(standing: EnrolmentStanding, reach: EnrolmentReach, factId: string): { fact: StoredFact; requirement: Leaf } | Refusal {
  const fact = standing.facts.find(({ id }) => id === factId);
  const requirement = fact && leavesToRecord(standing).find((each) => belongsTo(each, fact));
  if (!fact || !requirement || fact.withdrawn) return no('fact-unknown');
  if (reach.own) return no('own-evidence');
  // What a quiz, a sheet or the volunteer's own signature has told is put right where it was told.
  return fact.source === 'recorded' && mayRecord(requirement, reach) ? { fact, requirement } : no('not-yours-to-record');
}

/** Nothing in the place of a fact. */
export const nothingSaid = ({ occurredOn, moduleId: module, place, version, requirementId }: StoredFact): SaidFact => ({
  occurredOn, module, place, version, requirementId, validUntil: null, minutes: null, outcome: null, ratings: null, limits: [], reference: null, note: null,
});
