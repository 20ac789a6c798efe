import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KeyList, verify } from '@lidzgaita/credentials';
import type pg from 'pg';
import type { Line, Operation } from './certifying-client.js';
import type { Stage } from './stage.js';

/** What the ledgers and the database disagree about; every list but the first figure has to be empty. */
export interface Findings {
  acknowledged: number;
  certificates: number;
  lost: unknown[];
  /** More than one of what may be there once, or one that nobody asked for. */
  doubled: unknown[];
  /** A fact without its trace, a trace without its fact, a certificate without its decision or its document. */
  halves: unknown[];
  letters: unknown[];
  credentials: unknown[];
}

/** Whether the row that an answer named is there and is about whom it was said to be: `$1` the id, `$2` the enrolment. */
const THERE: Record<Operation, string> = {
  signAgreement: 'from agreement_signature where id = $1 and enrolment_id = $2',
  answerReference: 'from reference_request where answer_key = $1 and enrolment_id = $2 and answered_at is not null',
  recordEvidence: 'from idempotency_key k join evidence f on f.id = (k.answer->>\'factId\')::uuid join enrolment e on e.person_id = f.person_id where k.key = $1::text and e.id = $2',
  certify: 'from certificate where id = $1 and enrolment_id = $2',
  certifyCohort: 'from certificate where id = $1 and enrolment_id = $2',
  reissueCertificate: 'from certificate where id = $1 and enrolment_id = $2 and supersedes_id is not null',
  suspendCertificate: `from decision where certificate_id = $1 and enrolment_id = $2 and kind = 'suspend'`,
  reinstateCertificate: `from decision where certificate_id = $1 and enrolment_id = $2 and kind = 'reinstate'`,
  revokeCertificate: 'from proposal where id = $1 and enrolment_id = $2',
  approveProposal: `from proposal p join decision d on d.id = p.decision_id where p.id = $1 and p.enrolment_id = $2 and p.state = 'approved'`,
};

/** What one life brings once at most. */
const DOUBLED = [
  'select enrolment_id, cycle, issue from certificate group by 1, 2, 3 having count(*) > 1',
  'select enrolment_id, kind from decision group by 1, 2 having count(*) > 1',
  'select enrolment_id, kind from proposal group by 1, 2 having count(*) > 1',
  'select enrolment_id, hash from agreement_signature group by 1, 2 having count(*) > 1',
  'select person_id, kind, recorded_by_id from evidence group by 1, 2, 3 having count(*) > 1',
  'select action, subject_id from audit_entry group by 1, 2 having count(*) > 1',
];

/** Facts and the traces that they leave, each with the id of what it is about. */
const TRACES: [facts: string, action: string][] = [
  [`select certificate_id from decision where kind = 'certify'`, 'certified'],
  [`select certificate_id from decision where kind = 'suspend'`, 'suspended'],
  [`select certificate_id from decision where kind = 'reinstate'`, 'reinstated'],
  [`select certificate_id from decision where kind = 'revoke'`, 'revoked'],
  ['select id from certificate where issue > 1', 'reissued'],
  ['select id from proposal', 'decision-proposed'],
  [`select id from proposal where state = 'approved' and decision_id is not null`, 'proposal-approved'],
  [`select id from evidence where source = 'recorded'`, 'evidence-recorded'],
  ['select id from agreement_signature', 'agreement-signed'],
  ['select id from reference_request where answered_at is not null', 'reference-received'],
];

/** Pairs of what comes together or not at all. */
const PAIRS: [one: string, other: string][] = [
  ['select id from certificate where issue = 1', `select certificate_id from decision where kind = 'certify'`],
  [`select decision_id from proposal where state = 'approved'`, `select id from decision where kind = 'revoke'`],
  ['select person_id from agreement_signature', `select person_id from evidence where kind = 'agreement'`],
  ['select id::text from reference_request where answered_at is not null', `select source_id from evidence where kind = 'references'`],
  ['select id from certificate', `select id from certificate where substr(pdf, 1, 5) = '%PDF-' and position('%%EOF'::bytea in substr(pdf, length(pdf) - 8)) > 0 and credential ? 'proof'`],
];

const differ = (one: string, other: string): string => `(${one} except all ${other}) union all (${other} except all ${one})`;

async function all(db: pg.Pool, statements: string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const statement of statements) for (const row of (await db.query(statement)).rows) found.push({ statement, row });
  return found;
}

export async function auditCertifying(stage: Stage, ledgers: readonly string[]): Promise<Findings> {
  const { db } = stage;
  const lines = ledgers.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line));
  const lost: Line[] = [];
  for (const line of lines) if ((await db.query(`select 1 ${THERE[line.operation]}`, [line.id, line.enrolmentId])).rows.length !== 1) lost.push(line);
  return {
    acknowledged: lines.length,
    certificates: (await db.query('select 1 from certificate')).rows.length,
    lost,
    doubled: await all(db, DOUBLED),
    halves: await all(db, [
      ...TRACES.map(([facts, action]) => differ(`select id::text from (${facts}) as f(id)`, `select subject_id from audit_entry where action = '${action}'`)),
      ...PAIRS.map(([one, other]) => differ(one, other)),
    ]),
    letters: await wrongLetters(stage),
    credentials: await wrongCredentials(stage),
  };
}

/** One letter to the holder for each certificate and each other decision, one to the second coordinator for each proposal. */
async function wrongLetters({ db, folder }: Stage): Promise<unknown[]> {
  const { rows: expected } = await db.query<{ email: string; n: number }>(
    `select email, count(*)::int as n from (
       select enrolment_id from certificate union all select enrolment_id from decision where kind <> 'certify') told
     join enrolment e on e.id = told.enrolment_id join person p on p.id = e.person_id group by 1
     union all select email, (select count(*) from proposal where proposed_by_id <> p.id)::int from person p join role_grant g on g.person_id = p.id and g.role = 'COORDINATOR'`,
  );
  const sent = new Map<string, number>();
  for (const name of readdirSync(join(folder, 'outbox'))) {
    const to = /^To: (.*)$/m.exec(readFileSync(join(folder, 'outbox', name), 'utf8'))![1]!.trim();
    sent.set(to, (sent.get(to) ?? 0) + 1);
  }
  const wrong = expected.filter(({ email, n }) => (sent.get(email) ?? 0) !== n).map(({ email, n }) => ({ email, expected: n, sent: sent.get(email) ?? 0 }));
  return [...wrong, ...[...sent.keys()].filter((to) => !expected.some(({ email }) => email === to))];
}

/** Every credential holds by its signature, and both lists say what was decided. */
async function wrongCredentials({ db, product }: Stage): Promise<unknown[]> {
  const get = async (path: string) => (await fetch(`${product.url}${path}`)).json() as Promise<Record<string, unknown>>;
  const { keys } = (await get('/api/keys.json')) as unknown as KeyList;
  const statusLists = [await get('/status/vpd-1'), await get('/status/suspension/vpd-1')];
  const { rows } = await db.query<{ number: string; credential: object; held: string[] }>(
    `select c.number, c.credential, array_remove(array[
       case when exists (select from certificate s where s.supersedes_id = c.id) or exists (select from decision d where d.enrolment_id = c.enrolment_id and d.kind = 'revoke') then 'revoked' end,
       case when (select count(*) filter (where kind = 'suspend') > count(*) filter (where kind = 'reinstate') from decision d where d.enrolment_id = c.enrolment_id) then 'suspended' end], null) as held
     from certificate c`,
  );
  const wrong: unknown[] = [];
  for (const { number, credential, held } of rows) {
    const verified = await verify(credential, { keys: { keys }, issuer: `${product.url}/issuers/vpd`, now: new Date(), statusLists });
    const told = verified.outcome === 'refused' ? verified.reasons.map(({ code }) => String(code)) : [];
    if (told.join() !== held.join()) wrong.push({ number, told, held });
  }
  return wrong;
}
