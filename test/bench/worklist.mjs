// The worklist of a coordinator with everybody in reach: the list, its counts, the board and a search by name.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { compare, generatorOf } from './rounds.mjs';
import { documentOf } from './trainees.mjs';

/** Everybody is somewhere else on the road, a sixth has met everything, half of them are certified; written straight into the tables. */
const LIVES = [
  `update enrolment set enrolled_at = now() - interval '2 years'`,
  `insert into evidence (id, person_id, kind, module_id, percent, occurred_on, recorded_at, source, source_id)
   select gen_random_uuid(), p.id, 'quiz-passed', 'm' || lpad(passed::text, 2, '0'), 90, current_date - 1, now() - (p.number * 7919 % 500000) * interval '1 minute', 'bench', p.number || '/' || passed
   from (select id, substr(email, 2, position('@' in email) - 2)::int as number from person where email like 'p%@merogs.example') p, generate_series(1, least(10, p.number * 31 % 12)) passed
   where p.number > 0`,
  `insert into certificate (id, number, code, enrolment_id, cycle, holder, programme_edition_hash, organisation_id, issued_on, expires_on, status_index, credential, pdf)
   select gen_random_uuid(), 'LG-' || number, lpad(number::text, 26, '0'), id, 1, 'Anna Paraugs', hash, organisation, current_date - 1, current_date + 10 + number * 31 % 700, nextval('certificate_status_index'), '{}', ''
   from (select e.id, right(e.id::text, 12)::int as number, e.programme_edition_hash as hash, c.organisation_id as organisation from enrolment e join cohort c on c.id = e.cohort_id) e
   where number * 31 % 12 >= 10 and number % 2 = 0`,
  `insert into decision (id, enrolment_id, certificate_id, kind, reason, decided_by_id, decided_on, decided_at)
   select gen_random_uuid(), enrolment_id, id, 'certify', 'x', (select person_id from role_grant where role = 'COORDINATOR' limit 1), issued_on, now() - interval '1 day' from certificate`,
];

async function signInCoordinator(pool) {
  const cookie = randomBytes(16).toString('base64url');
  await pool.query(
    `insert into session (id_hash, person_id, created_at, expires_at) select $1, person_id, now(), now() + interval '1 day' from role_grant where role = 'COORDINATOR' limit 1`,
    [createHash('sha256').update(cookie).digest()],
  );
  return cookie;
}

const WAYS = {
  list: { operation: /query Worklist\(/, field: 'worklist', variables: { filter: {} } },
  counts: { operation: /query WorklistCounts\(/, field: 'worklistCounts', variables: { filter: {} } },
  board: { operation: /query WorklistBoard\(/, field: 'worklistBoard', variables: { filter: {} } },
  search: { operation: /query Worklist\(/, field: 'worklist', variables: { filter: { text: 'vārds77' } } },
};

const ask = async ({ url }, { path, ...request }) => (await fetch(url + path, request)).json();

/** Choices without a title of their own come in any order. */
const inOrder = (answer) => {
  for (const choices of Object.values(answer.data.worklistCounts ?? {})) if (Array.isArray(choices)) choices.sort((a, b) => (a.value < b.value ? -1 : 1));
  return answer;
};

export async function measureWorklist({ stage: { pool, postgres, product, bare }, people, levels, rounds, seconds, warmUp, say }) {
  for (const statement of LIVES) await pool.query(statement);
  const cookie = await signInCoordinator(pool);
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'x-lidzgaita': '1', cookie: `lidzgaita=${cookie}` };
  const generator = generatorOf('load.mjs');
  const figures = {};
  try {
    for (const [way, { operation, field, variables }] of Object.entries(WAYS)) {
      const requests = [{ method: 'POST', path: '/graphql', headers, body: JSON.stringify({ documentId: documentOf(operation), variables }) }];
      const from = performance.now();
      const ours = await ask(product, requests[0]);
      if (figures.firstMs === undefined) {
        figures.firstMs = performance.now() - from;
        // What PostgreSQL does by itself within a minute.
        await pool.query('analyze');
      }
      assert.ok(ours.data?.[field], JSON.stringify(ours));
      assert.deepEqual(inOrder(await ask(bare, requests[0])), inOrder(ours));
      say(`worklist, ${way}: both sides say the same`);
      figures[way] = await compare({ generator, product, bare, postgres, job: { requests, begins: `{"data":{"${field}":` }, levels, rounds, seconds, warmUp, say });
    }
    return { people, rounds, seconds, ...figures };
  } finally {
    generator.stop();
  }
}
