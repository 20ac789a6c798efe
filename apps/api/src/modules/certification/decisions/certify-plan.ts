import { planOf } from '../../../platform/text/plan-of.js';
import type { EnrolmentStanding } from '../standings/standings.service.js';

/** Stands for what would be issued: to whom, in which cycle, by which edition, until when, by how many people. */
export function certifyPlan({ enrolmentId, cycle, programme }: EnrolmentStanding, holder: string, expiresOn: string, second: boolean): string {
  return planOf(enrolmentId, cycle.number, programme.hash, holder, expiresOn, second);
}
