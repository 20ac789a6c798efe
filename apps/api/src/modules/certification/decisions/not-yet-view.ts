import type { StoredDecision } from '../certificates/certificates.repository.js';
import type { NotYet } from './decision.type.js';

export const viewNotYet = ({ id, decidedOn, decidedBy, reason, nextSteps, reviewOn }: StoredDecision): NotYet => ({
  id, decidedOn, decidedBy, reason, nextSteps: nextSteps ?? '', reviewOn,
});
