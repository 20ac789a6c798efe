// Checking a certificate: the HTTP endpoint, and the operation behind the public page.
import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { compare, generatorOf } from './rounds.mjs';
import { documentOf } from './trainees.mjs';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const newCode = () => Array.from({ length: 26 }, () => ALPHABET[randomInt(32)]).join('');

/** Certificates are written straight into the table, with the decision behind each: issuing draws a PDF, which is not what is measured. */
async function issue(pool, count) {
  const { rows } = await pool.query(
    `select e.id, k.programme_edition_hash as hash, k.organisation_id as organisation, (select q.id from person q where q.id <> e.person_id limit 1) as decider
     from enrolment e join cohort k on k.id = e.cohort_id where not exists (select from certificate c where c.enrolment_id = e.id) order by e.id limit $1`,
    [count],
  );
  const codes = [];
  for (const { id, hash, organisation, decider } of rows) {
    const [certificate, code] = [randomUUID(), newCode()];
    await pool.query(
      `insert into certificate (id, number, code, enrolment_id, cycle, holder, programme_edition_hash, organisation_id, issued_on, expires_on, status_index, credential, pdf)
       values ($1, $2, $3, $4, 1, 'Anna Paraugs', $5, $6, current_date - 1, current_date + 700, nextval('certificate_status_index'), '{}', '')`,
      [certificate, `LG-${certificate.slice(0, 8)}`, code, id, hash, organisation],
    );
    await pool.query(
      `insert into decision (id, enrolment_id, certificate_id, kind, reason, decided_by_id, decided_on, decided_at) values ($1, $2, $3, 'certify', 'x', $4, current_date - 1, now() - interval '1 day')`,
      [randomUUID(), id, certificate, decider],
    );
    codes.push(code);
  }
  return codes;
}

const WAYS = {
  endpoint: { begins: '{"code":"', requestsFor: (codes) => codes.map((code) => ({ method: 'GET', path: `/api/verification/${code}` })) },
  page: {
    begins: '{"data":{"verification":{"',
    requestsFor: (codes) => {
      const documentId = documentOf(/query Verification\(/);
      return codes.map((code) => ({
        method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json', accept: 'application/json', 'x-lidzgaita': '1' }, body: JSON.stringify({ documentId, variables: { code } }),
      }));
    },
  },
};

async function assertSame(product, bare, [request]) {
  const answers = await Promise.all([product, bare].map(async ({ url }) => (await fetch(url + request.path, request)).json()));
  const [ours, theirs] = answers.map((answer) => {
    const { checkedAt, ...rest } = answer.data?.verification ?? answer;
    assert.match(checkedAt, /^\d{4}-\d\d-\d\dT/);
    return rest;
  });
  assert.deepEqual(theirs, ours);
}

export async function measureVerification({ stage: { pool, postgres, product, bare }, certificates, levels, rounds, seconds, warmUp, say }) {
  const codes = await issue(pool, certificates);
  const generator = generatorOf('load.mjs');
  try {
    const figures = {};
    for (const [way, { begins, requestsFor }] of Object.entries(WAYS)) {
      const requests = requestsFor(codes);
      await assertSame(product, bare, requests);
      say(`checking certificates, ${way}: both sides say the same`);
      figures[way] = await compare({ generator, product, bare, postgres, job: { requests, begins }, levels, rounds, seconds, warmUp, say });
    }
    return { certificates: codes.length, rounds, seconds, ...figures };
  } finally {
    generator.stop();
  }
}
