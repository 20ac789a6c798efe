// Signed-in trainees and the request with which the web app opens their course.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const persisted = resolve(import.meta.dirname, '../../apps/web/src/generated/persisted-documents.json');

/**
 * Sessions are written straight into the table: signing in by password is limited per address, and costs argon2, which
 * is not what is measured. They are rows like any other; every request is checked against them.
 */
export async function signInTrainees(pool, count) {
  const { rows } = await pool.query(
    `select id, person_id from (select e.id, e.person_id, row_number() over (order by e.id) as place, count(*) over () as total
       from enrolment e join person p on p.id = e.person_id where p.email like 'p%@merogs.example') ranked
     where place % greatest(1, total / $1) = 0 order by place limit $1`,
    [count],
  );
  const trainees = rows.map(({ id, person_id: personId }) => ({ enrolmentId: id, personId, cookie: randomBytes(16).toString('base64url') }));
  await pool.query(
    `insert into session (id_hash, person_id, created_at, expires_at, confirmed_at) select decode(h, 'hex'), p, now(), now() + interval '1 day', now() from unnest($1::text[], $2::uuid[]) as t(h, p)`,
    [trainees.map(({ cookie }) => createHash('sha256').update(cookie).digest('hex')), trainees.map(({ personId }) => personId)],
  );
  return trainees;
}

/** The hash by which the web app names one of its operations. */
export function documentOf(operation) {
  const documents = Object.entries(JSON.parse(readFileSync(persisted, 'utf8')));
  const documentId = documents.find(([, text]) => operation.test(text))?.[0];
  if (!documentId) throw new Error(`The web app has no operation like ${operation}`);
  return documentId;
}

/** "Open my course", as the web app sends it: the operation by its hash. */
export function courseRequests(trainees) {
  const documentId = documentOf(/query Course\(/);
  return trainees.map(({ enrolmentId, cookie }) => ({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-lidzgaita': '1', cookie: `lidzgaita=${cookie}` },
    body: JSON.stringify({ documentId, variables: { enrolmentId } }),
  }));
}
