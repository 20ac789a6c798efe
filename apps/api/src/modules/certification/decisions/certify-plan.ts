import { createHash } from 'node:crypto';
import type { EnrolmentStanding } from '../standings/standings.service.js';

/** Stands for what would be issued: to whom, in which cycle, by which edition, until when, by how many people. */
export function certifyPlan({ enrolmentId, cycle, programme }: EnrolmentStanding, holder: string, expiresOn: string, second: boolean): string {
  return createHash('sha256').update(JSON.stringify([enrolmentId, cycle.number, programme.hash, holder, expiresOn, second])).digest('base64url').slice(0, 22);
}
