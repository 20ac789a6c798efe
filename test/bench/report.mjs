// The figures for people.
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const verdict = (ok) => (ok ? 'reached' : 'MISSED');

function table(head, rows) {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at].length)));
  const line = (cells) => `| ${cells.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(' | ')} |`;
  return [line(head), `|${widths.map((width, at) => (at < 2 ? `${'-'.repeat(width + 2)}` : `${'-'.repeat(width + 1)}:`)).join('|')}|`, ...rows.map(line)].join('\n');
}

const courseRow = (clients, name, { requestsPerSecond, p50, p95, p99, nodeCpuMs, postgresCpuMs }, ratio) => [
  String(clients), name, requestsPerSecond.toFixed(0), ...[p50, p95, p99].map((ms) => ms.toFixed(1)), nodeCpuMs.toFixed(2), postgresCpuMs.toFixed(2), ratio,
];

const pageRow = (what, { requests, scriptBytes, scriptGzipBytes, bytes, ms }) => [what, String(requests), kB(scriptBytes), kB(scriptGzipBytes), kB(bytes), ms.toFixed(0)];

export function report({ machine, course, page, attempts, verification, worklist, standings, memory }) {
  const parts = [
    machine && machinePart(machine),
    standings && standingsPart(standings),
    course && coursePart(course),
    attempts && attemptsPart(attempts),
    verification && verificationPart(verification),
    worklist && worklistPart(worklist),
    page && pagePart(page),
    memory && `Memory of the product's Node process: ${memory.atRestMb.toFixed(0)} MB at rest after its start, ${memory.afterLoadMb.toFixed(0)} MB at rest after the load`,
  ];
  return `\n${parts.filter(Boolean).join('\n\n')}\n`;
}

function machinePart({ postgres, ...machine }) {
  return `${machine.cores} cores (${machine.cpu}), Node ${machine.node}, PostgreSQL ${postgres.server_version}: fsync ${postgres.fsync}, synchronous_commit ${postgres.synchronous_commit}, full_page_writes ${postgres.full_page_writes}, data_checksums ${postgres.data_checksums}
Load average ${machine.load.map((load) => load.toFixed(1)).join(' before, ')} after. Product, bare handler, PostgreSQL and load generator share these cores.`;
}

const thousands = (count) => Math.round(count).toLocaleString('en').replaceAll(',', ' ');

function standingsPart({ people, rounds, requirements, facts, perSecond, spread, barePerSecond, ratio, microseconds, restMb, peakMb, states }) {
  return `Standing: ${thousands(people)} volunteers with ${facts.toFixed(0)} facts each, ${requirements} requirements, ${rounds} rounds in turns; bare = reading the same facts (JSON.parse) and nothing else; one core.
${thousands(perSecond)} people/s (${spread.map(thousands).join('–')}), bare ${thousands(barePerSecond)}, ratio ${ratio.toFixed(2)}; ${microseconds.toFixed(0)} µs for one standing, ${(people / perSecond).toFixed(1)} s for all; memory ${restMb.toFixed(0)} MB before, at most ${peakMb.toFixed(0)} MB
${Object.entries(states).map(([state, count]) => `${state} ${thousands(count)}`).join(', ')}`;
}

function coursePart(course) {
  const fifty = course.levels.find(({ clients }) => clients === 50);
  return `Open my course: ${course.modules} modules, ${course.lessons} lessons, my progress, ${kB(course.bytes)} of JSON; ${course.people} people in the database, ${course.trainees} of them signed in (sessions written into the table);
bare = Node http + pg, one statement for session, ownership and progress, editions in memory; neither side compresses here. ${course.rounds} rounds of ${course.seconds} s in turns.

${table(['clients', 'side', 'req/s', 'p50 ms', 'p95 ms', 'p99 ms', 'Node CPU ms/req', 'PostgreSQL CPU ms/req', 'product/bare'],
    course.levels.flatMap(({ clients, product, bare, ratio }) => [courseRow(clients, 'product', product, ratio.toFixed(2)), courseRow(clients, 'bare', bare, '')]))}

At 50 clients ${fifty.ratio.toFixed(2)} of the bare handler (aim: 0.60): ${verdict(fifty.ratio >= 0.6)}
A tuned Moodle 4.5 on two cores of this class: 14.8 course pages/s at 50 users, p50 3.3 s.`;
}

function verificationPart({ certificates, rounds, seconds, endpoint, page }) {
  const rows = (way, levels) => levels.flatMap(({ clients, product, bare, ratio }) => [courseRow(clients, `product, ${way}`, product, ratio.toFixed(2)), courseRow(clients, 'bare', bare, '')]);
  return `Check a certificate: ${certificates} certificates in turns, ${rounds} rounds of ${seconds} s; bare = one statement, editions in memory, no count of tries.

${table(['clients', 'side', 'req/s', 'p50 ms', 'p95 ms', 'p99 ms', 'Node CPU ms/req', 'PostgreSQL CPU ms/req', 'product/bare'], [...rows('endpoint', endpoint), ...rows('page', page)])}`;
}

function worklistPart({ people, rounds, seconds, firstMs, ...ways }) {
  const rows = Object.entries(ways).flatMap(([way, levels]) =>
    levels.flatMap(({ clients, product, bare, ratio }) => [courseRow(clients, `product, ${way}`, product, ratio.toFixed(2)), courseRow(clients, 'bare', bare, '')]),
  );
  return `Worklist of a coordinator with ${thousands(people)} volunteers, ${rounds} rounds of ${seconds} s; bare = session, reach and rows in one statement over the same read model, which is not asked whether it is up to date.
The first answer after everybody's standing has changed: ${(firstMs / 1000).toFixed(1)} s.

${table(['clients', 'side', 'req/s', 'p50 ms', 'p95 ms', 'p99 ms', 'Node CPU ms/req', 'PostgreSQL CPU ms/req', 'product/bare'], rows)}`;
}

function pagePart(page) {
  return `Trainee's first page ("${page.first.title}"), in Chromium, as served:

${table(['visit', 'requests', 'script', 'script gzip -9', 'all', 'ms'], [pageRow('empty cache', page.first), pageRow('again', page.again)])}

Script ${kB(page.first.scriptGzipBytes)} gzip (aim: 170 kB): ${verdict(page.first.scriptGzipBytes <= 170_000)}; all ${kB(page.first.bytes)} (aim: 300 kB): ${verdict(page.first.bytes <= 300_000)}; again ${kB(page.again.bytes)} (aim: 10 kB): ${verdict(page.again.bytes <= 10_000)}
Moodle: 26 requests, 1280 kB, 909 kB of it script.`;
}

const attemptRow = ({ clients, perSecond, spread, nodeCpuMs, postgresCpuMs, steps: { whole }, commits, ratio }) => [
  String(clients), `${perSecond.toFixed(1)} (${spread.map((end) => end.toFixed(1)).join('–')})`, ...[whole.p50, whole.p95, whole.p99].map((ms) => ms.toFixed(0)),
  nodeCpuMs.toFixed(1), postgresCpuMs.toFixed(1), `${commits.perSecond.toFixed(0)} with ${commits.connections}`, commits.p50.toFixed(2), ratio.toFixed(2),
];

const stepRows = ({ clients, steps }) =>
  Object.entries(steps).filter(([step]) => step !== 'whole').map(([step, { p50, p95, p99 }]) => [String(clients), step, ...[p50, p95, p99].map((ms) => ms.toFixed(1))]);

function attemptsPart({ levels, rounds, seconds, statements, commitsPerAttempt }) {
  const [one] = levels;
  const best = Math.max(...levels.map(({ perSecond }) => perSecond));
  return `Whole attempts: start, ten answers saved one by one, submit, read the review: 13 requests over HTTP by the product's own operations, by signed-in trainees, every pair of trainee and quiz once, two thirds of them pass. ${rounds} rounds of ${seconds} s in turns with
bare commits: one row like an answer per commit, the product idle, on the same PostgreSQL (the bundled one takes 50 connections in all, the product uses 10). commits used = 12 confirmations per attempt of those.
${statements.toFixed(1)} SQL statements per attempt, session look-ups, BEGIN and COMMIT included; ${commitsPerAttempt.toFixed(1)} transactions, reads included.

${table(['people', 'attempts/s (least–most)', 'p50 ms', 'p95 ms', 'p99 ms', 'Node CPU ms', 'PostgreSQL CPU ms', 'bare commits/s', 'p50 ms of one', 'commits used'], levels.map(attemptRow))}

${table(['people', 'step', 'p50 ms', 'p95 ms', 'p99 ms'], levels.flatMap(stepRows))}

Most: ${best.toFixed(1)} attempts/s (aim: 140): ${verdict(best >= 140)}; one save with one person ${one.steps.save.p50.toFixed(1)} ms (aim: 3 ms): ${verdict(one.steps.save.p50 <= 3)}
A tuned Moodle 4.5 on two cores of this class: 3.5 attempts/s at 10 people, p50 2.8 s, 501 SQL statements each; one save with one person 31 ms.`;
}
