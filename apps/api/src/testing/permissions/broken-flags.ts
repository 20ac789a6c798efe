import type { EnrolmentReach } from '../../modules/training/enrolment-access.js';
import type { Viewer } from './target.js';

type Flags = Pick<EnrolmentReach, 'own' | 'coordinator' | 'trainer' | 'official'>;
type Red = [viewer: Viewer, ...cells: string[]];

/** The one predicate of reach, with one of its answers wrong, and the cells that must notice, each by itself. */
interface BrokenFlag {
  wrong: (right: Flags) => Partial<Flags>;
  /** Within reach is whatever there is. */
  everywhere?: true;
  /** Operations, or fields with the way to them. */
  red: Red[];
}

const WRITES = ['Mutation.recordEvidence', 'Mutation.recordEvidenceForMany', 'Mutation.correctEvidence', 'Mutation.withdrawEvidence'];
const CHECK = [
  'EvidenceFact.outcome of a record check, on the volunteer',
  'EvidenceFact.outcome of a permit, for a clearance',
  'EvidenceFact.reference of a record check, on the volunteer',
  'EvidenceFact.limits of a record check, on the volunteer',
  'HistoryEntry.params the outcome of a record check',
  'Volunteer.recordable the record check',
];
const COORDINATORS = ['Volunteer.email always', 'Volunteer.phone always', 'EvidenceFact.outcome of an interview, on the volunteer', 'EvidenceFact.note of an interview, on the volunteer', 'HistoryEntry.reason of a decision', 'HistoryEntry.params who was asked for a reference'];

export const BROKEN_FLAGS: Record<string, BrokenFlag> = {
  'takes a coordinator for an official': { wrong: ({ coordinator, official }) => ({ official: official || coordinator }), red: [['coordinator', ...CHECK]] },
  'takes a trainer for an official': { wrong: ({ trainer, official }) => ({ official: official || trainer }), red: [['trainer', ...CHECK]] },
  'takes an official for a coordinator': { wrong: ({ coordinator, official }) => ({ coordinator: coordinator || official }), red: [['official', ...COORDINATORS]] },
  'takes a trainer for a coordinator': { wrong: ({ coordinator, trainer }) => ({ coordinator: coordinator || trainer }), red: [['trainer', ...COORDINATORS]] },
  'takes a coordinator for a trainer': { wrong: ({ coordinator, trainer }) => ({ trainer: trainer || coordinator }), red: [['coordinator', 'Volunteer.recordable the recommendation']] },
  'takes an official for a trainer': {
    wrong: ({ official, trainer }) => ({ trainer: trainer || official }),
    red: [['official', 'Volunteer.recordable the recommendation', 'EvidenceFact.ratings of an observation, on the volunteer']],
  },
  'does not know an official': { wrong: () => ({ official: false }), red: [['official', ...CHECK, 'Query.volunteer', 'Mutation.recordEvidence', 'Mutation.correctEvidence', 'Mutation.withdrawEvidence']] },
  'does not notice that it is one’s own': {
    wrong: () => ({ own: false }),
    red: [['coordinator', ...WRITES, 'EvidenceFact.outcome of an interview, on the volunteer'], ['trainer', ...WRITES], ['official', ...WRITES, ...CHECK]],
  },
  'forgets organisation and region': {
    wrong: () => ({}),
    everywhere: true,
    red: [['coordinator', ...WRITES, 'Query.volunteer'], ['trainer', ...WRITES, 'Query.volunteer'], ['official', ...WRITES, 'Query.volunteer', ...CHECK]],
  },
};
