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

export function report({ machine, course, page, memory }) {
  const { postgres } = machine;
  const fifty = course.levels.find(({ clients }) => clients === 50);
  return `
${machine.cores} cores (${machine.cpu}), Node ${machine.node}, PostgreSQL ${postgres.server_version}: fsync ${postgres.fsync}, synchronous_commit ${postgres.synchronous_commit}, full_page_writes ${postgres.full_page_writes}, data_checksums ${postgres.data_checksums}
Load average ${machine.load.map((load) => load.toFixed(1)).join(' before, ')} after. Product, bare handler, PostgreSQL and load generator share these cores.

Open my course: ${course.modules} modules, ${course.lessons} lessons, my progress, ${kB(course.bytes)} of JSON; ${course.people} people in the database, ${course.trainees} of them signed in (sessions written into the table);
bare = Node http + pg, one statement for session, ownership and progress, editions in memory; neither side compresses here. ${course.rounds} rounds of ${course.seconds} s in turns.

${table(['clients', 'side', 'req/s', 'p50 ms', 'p95 ms', 'p99 ms', 'Node CPU ms/req', 'PostgreSQL CPU ms/req', 'product/bare'],
    course.levels.flatMap(({ clients, product, bare, ratio }) => [courseRow(clients, 'product', product, ratio.toFixed(2)), courseRow(clients, 'bare', bare, '')]))}

At 50 clients ${fifty.ratio.toFixed(2)} of the bare handler (aim: 0.60): ${verdict(fifty.ratio >= 0.6)}
A tuned Moodle 4.5 on two cores of this class: 14.8 course pages/s at 50 users, p50 3.3 s.

Trainee's first page ("${page.first.title}"), in Chromium, as served:

${table(['visit', 'requests', 'script', 'script gzip -9', 'all', 'ms'], [pageRow('empty cache', page.first), pageRow('again', page.again)])}

Script ${kB(page.first.scriptGzipBytes)} gzip (aim: 170 kB): ${verdict(page.first.scriptGzipBytes <= 170_000)}; all ${kB(page.first.bytes)} (aim: 300 kB): ${verdict(page.first.bytes <= 300_000)}; again ${kB(page.again.bytes)} (aim: 10 kB): ${verdict(page.again.bytes <= 10_000)}
Moodle: 26 requests, 1280 kB, 909 kB of it script.

Memory of the product's Node process: ${memory.atRestMb.toFixed(0)} MB at rest after its start, ${memory.afterLoadMb.toFixed(0)} MB at rest after the load
`;
}
