// What PostgreSQL itself confirms here: one row like an answer per commit, one after the other on each connection.
import { randomUUID } from 'node:crypto';
import pg from 'pg';

const TABLE = `create table if not exists bench_commit (id uuid primary key, attempt_id uuid not null, question_id text not null,
  revision int not null, response jsonb not null, saved_at timestamptz not null, unique (attempt_id, question_id, revision))`;
const INSERT = {
  name: 'commit',
  text: 'insert into bench_commit (id, attempt_id, question_id, revision, response, saved_at) values ($1, $2, $3, 1, $4, now()) returning saved_at',
};

process.on('message', async ({ url, clients, seconds }) => {
  const connections = await Promise.all(Array.from({ length: clients }, async () => {
    const connection = new pg.Client(url);
    await connection.connect();
    return connection;
  }));
  try {
    await connections[0].query(TABLE);
    const attempt = randomUUID();
    const latencies = [];
    const begun = performance.now();
    await Promise.all(connections.map(async (connection) => {
      while (performance.now() - begun < seconds * 1000) {
        const at = performance.now();
        await connection.query({ ...INSERT, values: [randomUUID(), attempt, randomUUID(), '{"choice":"a"}'] });
        latencies.push(performance.now() - at);
      }
    }));
    process.send({ latencies, seconds: (performance.now() - begun) / 1000, wrong: 0 });
  } catch (error) {
    process.send({ wrong: String(error) });
  } finally {
    await Promise.all(connections.map((connection) => connection.end()));
  }
});
process.on('disconnect', () => process.exit(0));
