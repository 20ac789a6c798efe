// Starts and stops the processes of a measurement, and reads what they cost.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const running = [];
const TICKS_PER_SECOND = 100;

/** Runs a script with Node; resolves with what `ready` found in its output, rejects with its last words. */
export function start(script, args, { env = {}, ready, patience = 60_000 }) {
  const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let said = '';
  return new Promise((done, fail) => {
    const fault = (why) => fail(new Error(`${script} ${args.join(' ')} ${why}:\n${said.slice(-2000)}`));
    const timer = setTimeout(() => fault(`was not ready after ${patience / 1000} s`), patience);
    const listen = (chunk) => {
      said = (said + chunk).slice(-20_000);
      const found = ready?.exec(said);
      if (!found) return;
      clearTimeout(timer);
      done({ child, pid: child.pid, found });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (code === 0 && !ready) done({ child, pid: child.pid, found: null });
      else fault(`ended with ${code}`);
    });
  });
}

export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(timer);
}

/** The last started first, so that the database outlives whoever uses it. */
export async function stopAll() {
  while (running.length) await stop(running.pop());
}

export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Fields of /proc/<pid>/stat from the third on; undefined when the process is gone. */
function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

export const parentOf = (pid) => Number(stat(pid)?.[1]);

/** CPU time that a process has used, in milliseconds; NaN where there is no /proc. */
export function cpuMs(pid) {
  const fields = stat(pid);
  return fields ? ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND : Number.NaN;
}

/** CPU time of a process, its children and the children that it has outlived. */
export function familyCpuMs(pid) {
  const fields = stat(pid);
  if (!fields) return Number.NaN;
  const outlived = ((Number(fields[13]) + Number(fields[14])) * 1000) / TICKS_PER_SECOND;
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === pid);
  return children.reduce((sum, child) => sum + (cpuMs(child) || 0), cpuMs(pid) + outlived);
}

/** Memory that a process keeps in RAM, in MB. */
export function residentMb(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
