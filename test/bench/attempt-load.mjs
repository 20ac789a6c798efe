// Load generator of whole attempts, in a process of its own: start, every answer on its own, submit, read the review.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

const STEPS = ['start', 'save', 'submit', 'review', 'whole'];

process.on('message', async ({ url, clients, seconds, amount = Infinity, jobs, responses, documents }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const taken = Object.fromEntries(STEPS.map((step) => [step, []]));
  const left = [...jobs];
  const begun = performance.now();
  const over = () => taken.whole.length + busy >= amount || performance.now() - begun > seconds * 1000;
  let busy = 0;

  async function ask(step, { cookie }, documentId, variables, expected) {
    const at = performance.now();
    const text = await post(agent, url, cookie, JSON.stringify({ documentId, variables }));
    taken[step].push(performance.now() - at);
    if (!text.includes(expected)) throw new Error(`${step}: ${text.slice(0, 300)}`);
    return text;
  }

  async function attempt(job) {
    const at = performance.now();
    const { enrolmentId, moduleId, wrong } = job;
    const started = await ask('start', job, documents.start, { input: { key: randomUUID(), enrolmentId, moduleId } }, '"state":"LIVE"');
    const { id, questions } = JSON.parse(started).data.startAttempt;
    for (const [place, question] of questions.entries()) {
      const [right, other] = responses[question.id];
      const response = wrong && place % 2 ? other : right;
      await ask('save', job, documents.save, { input: { key: randomUUID(), attemptId: id, questionId: question.id, revision: 1, response } }, '"savedAt"');
    }
    await ask('submit', job, documents.submit, { input: { key: randomUUID(), attemptId: id } }, '"state":"SUBMITTED"');
    await ask('review', job, documents.review, { id }, '"state":"SUBMITTED"');
    taken.whole.push(performance.now() - at);
  }

  async function client() {
    while (!over()) {
      const job = left.shift();
      if (!job) throw new Error('Every trainee has used up every quiz: seed more people');
      busy += 1;
      await attempt(job).finally(() => (busy -= 1));
    }
  }

  try {
    await Promise.all(Array.from({ length: clients }, client));
    process.send({ taken, used: jobs.length - left.length, seconds: (performance.now() - begun) / 1000, wrong: 0 });
  } catch (error) {
    process.send({ wrong: String(error) });
  }
  agent.destroy();
});
process.on('disconnect', () => process.exit(0));

function post(agent, url, cookie, body) {
  return new Promise((done, fail) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json', 'x-lidzgaita': '1', cookie: `lidzgaita=${cookie}`, 'content-length': Buffer.byteLength(body) };
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers, timeout: 20_000 }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk)).once('end', () => done(text)).once('error', fail);
    });
    sent.once('error', fail).once('timeout', () => sent.destroy(new Error('No answer for 20 s'))).end(body);
  });
}
