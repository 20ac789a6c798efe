// The yardstick: what is left when framework, GraphQL and every convenience are taken away. One Node process, `http` and
// `pg`, one SQL statement for session, ownership and progress, editions in memory, the same request in and the same JSON out.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { worklistOf } from './bare-worklist.mjs';

const [databaseUrl, poolSize] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: Number(poolSize) });

const COURSE = `
  select c.programme_edition_hash as hash,
    coalesce((select json_agg(json_build_array(l.module_id || '/' || l.lesson_id, l.block, l.read_at)) from lesson_progress l where l.enrolment_id = e.id), '[]') as lessons,
    coalesce((select json_agg(json_build_array(r.module_id || '/' || r.case_id, r.finished_at))
              from (select module_id, case_id, min(finished_at) as finished_at from case_run where enrolment_id = e.id and finished_at is not null group by 1, 2) r), '[]') as cases,
    coalesce((select json_agg(json_build_array(a.module_id, a.id, a.state, a.passed, a.submitted_at, a.percent)) from quiz_attempt a where a.enrolment_id = e.id), '[]') as attempts
  from session s join person p on p.id = s.person_id join enrolment e on e.person_id = p.id join cohort c on c.id = e.cohort_id
  where s.id_hash = $1 and s.expires_at > now() and p.disabled_at is null and e.id = $2`;

const VERIFICATION = `
  select c.code, c.number, c.holder, c.issued_on::text as "issuedOn", c.expires_on::text as "expiresOn", c.programme_edition_hash as hash, o.name as issuer,
    (now() at time zone 'Europe/Riga')::date::text as today, (select s.number from certificate s where s.supersedes_id = c.id) as "replacedBy",
    (select json_agg(d.kind order by d.decided_at) from decision d join certificate s on s.id = d.certificate_id where s.enrolment_id = c.enrolment_id and s.cycle = c.cycle) as kinds
  from certificate c join organisation o on o.id = c.organisation_id where c.code = $1`;

const iso = (instant) => (instant ? new Date(instant).toISOString() : null);

async function readEditions() {
  const { rows: modules } = await pool.query('select hash, number, compiled from module_edition');
  const { rows: programmes } = await pool.query('select hash, number, compiled from programme_edition');
  const outlines = new Map(modules.map(({ hash, number, compiled: { module } }) => [hash, outline(hash, number, module)]));
  return new Map(programmes.map(({ hash, number, compiled }) => [hash, {
    programme: { id: compiled.programmeId, title: compiled.title, editionNumber: number },
    certificate: { title: compiled.certificate.title, number },
    title: compiled.title,
    requirements: compiled.requirements,
    modules: compiled.modules.map((part) => outlines.get(part.hash)),
  }]));
}

const brief = (list) => list.map(({ id, title, minutes }) => ({ id, title, minutes }));

function outline(hash, number, { id, code, title, summary, minutes, lessons, cases, quiz }) {
  const asked = quiz && Math.min(quiz.questions.length, Math.max(quiz.draw, quiz.questions.filter(({ safety }) => safety).length));
  return { id, editionHash: hash, editionNumber: number, code, title, summary, minutes, lessons: brief(lessons), cases: brief(cases), quiz: quiz ? { questions: asked, pass: quiz.pass, attempts: quiz.attempts } : null };
}

function quizOf(quiz, attempts) {
  const percents = attempts.flatMap((row) => (row[5] === null ? [] : [Math.floor(row[5])]));
  return {
    ...quiz,
    attemptsUsed: attempts.length,
    liveAttemptId: attempts.find((row) => row[2] === 'LIVE')?.[1] ?? null,
    passedAt: iso(attempts.flatMap((row) => (row[3] && row[4] ? [row[4]] : [])).sort()[0]),
    bestPercent: percents.length ? Math.max(...percents) : null,
  };
}

function answer(enrolmentId, edition, row) {
  const lessons = new Map(row.lessons.map((one) => [one[0], one]));
  const cases = new Map(row.cases.map((one) => [one[0], one]));
  const modules = edition.modules.map((module) => ({
    ...module,
    lessons: module.lessons.map(({ id, title, minutes }) => {
      const found = lessons.get(`${module.id}/${id}`);
      return { id, title, minutes, block: found?.[1] ?? null, readAt: iso(found?.[2]) };
    }),
    cases: module.cases.map(({ id, title, minutes }) => ({ id, title, minutes, finishedAt: iso(cases.get(`${module.id}/${id}`)?.[1]) })),
    quiz: module.quiz && quizOf(module.quiz, row.attempts.filter((one) => one[0] === module.id)),
  }));
  return JSON.stringify({ data: { course: { enrolmentId, programme: edition.programme, modules } } });
}

/** What a certificate is worth, as the product's endpoint (`short`) or its page is told. */
async function verification(code, short) {
  const { rows: [row] } = await pool.query({ name: 'verification', text: VERIFICATION, values: [code] });
  if (!row) return null;
  const { hash, issuer, today, kinds, replacedBy, code: found, holder, number, issuedOn, expiresOn } = row;
  const held = kinds.findLast((kind) => kind === 'suspend' || kind === 'reinstate') === 'suspend';
  const status = kinds.includes('revoke') ? 'revoked' : replacedBy ? 'superseded' : held ? 'suspended' : today > expiresOn ? 'expired' : 'valid';
  const { title, number: editionNumber } = editions.get(hash).certificate;
  const same = { code: found, holder, number, issuedOn, expiresOn, title, editionNumber, issuer, checkedAt: new Date().toISOString() };
  return short ? { ...same, status, ...(replacedBy && { replacedBy }) } : { ...same, status: status.toUpperCase(), replacedBy };
}

const editions = await readEditions();

const worklist = worklistOf(pool, editions);
const send = (response, body) => response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) }).end(body);

const server = createServer((request, response) => {
  let text = '';
  request.setEncoding('utf8').on('data', (chunk) => (text += chunk)).on('end', async () => {
    try {
      if (request.method === 'GET') return send(response, JSON.stringify(await verification(request.url.split('/').at(-1), true)));
      const { documentId, variables } = JSON.parse(text);
      const { enrolmentId, code } = variables;
      if (code) return send(response, JSON.stringify({ data: { verification: await verification(code, false) } }));
      const cookie = /(?:^|; )lidzgaita=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
      const session = createHash('sha256').update(cookie).digest();
      if (documentId in worklist) return send(response, JSON.stringify({ data: await worklist[documentId](session, variables) }));
      const { rows: [row] } = await pool.query({ name: 'course', text: COURSE, values: [session, enrolmentId] });
      const body = row ? answer(enrolmentId, editions.get(row.hash), row) : '{"data":{"course":null}}';
      return send(response, body);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
});
server.listen(0, '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
process.once('SIGTERM', () => process.exit(0));
