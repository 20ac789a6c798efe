import { randomUUID } from 'node:crypto';
import type { RecordChecks } from '../../modules/certification/record-checks/record-checks.js';
import type { Target, Variation } from './target.js';
import type { Run } from './world-attempts.js';

/** Later ones of one person count, and a lasting target may get several. */
let second = 0;

const RATINGS = JSON.stringify({ listening: 3, boundaries: 3, reporting: 3, respect: 3, teamwork: 3 });

/** Everything that the programme of the world asks for, recorded by somebody else in the cohort. */
export async function insertEvidence(run: Run, checks: RecordChecks, target: Target, check: NonNullable<Variation['check']>): Promise<void> {
  const { personId, fellowId, cohortId, sessionId, checkId, supervisionId, waiverId } = target;
  const add = async (person: string, kind: string, more: object = {}) => {
    const id = randomUUID();
    const row: Record<string, unknown> = { id, person_id: person, kind, occurred_on: '2026-11-20', recorded_at: '2026-11-21T12:30:00Z', recorded_by_id: fellowId, source: 'recorded', source_id: id, ...more };
    const columns = Object.keys(row);
    await run(`insert into evidence (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(row));
  };
  await add(personId, 'identity-seen');
  await add(personId, 'record-check', { id: checkId, source_id: checkId, valid_until: '2027-11-20', recorded_at: new Date(Date.UTC(2026, 10, 21, 13, 0, (second += 1))) });
  const limits = check === 'suitable-with-limits' ? (['no-minors'] as const) : [];
  await run('insert into record_check (fact_id, sealed) values ($1, $2)', [checkId, checks.seal(checkId, { outcome: check, limits: [...limits], reference: 'P-1' })]);
  const permitId = randomUUID();
  await add(personId, 'permit', { id: permitId, source_id: permitId, valid_until: '2027-11-20' });
  await run('insert into record_check (fact_id, sealed) values ($1, $2)', [permitId, checks.seal(permitId, { outcome: 'suitable', limits: [], reference: 'BAC-1' })]);
  await add(personId, 'interview', { outcome: 'suitable', note: 'interview note' });
  await add(personId, 'recommendation', { outcome: 'ready', note: 'trainer note' });
  await add(personId, 'observation', { ratings: RATINGS });
  await add(personId, 'supervision', { id: supervisionId, source_id: supervisionId });
  await add(personId, 'waiver', { id: waiverId, source_id: waiverId, source: 'waived', cohort_id: cohortId, requirement_id: 'papiri', valid_until: '2027-11-20' });
  for (const person of [personId, fellowId]) await add(person, 'attendance', { cohort_id: cohortId, session_id: sessionId, minutes: 120, source: 'world' });
}
