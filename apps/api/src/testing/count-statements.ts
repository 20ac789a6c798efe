import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

const counting = new AsyncLocalStorage<{ count: number }>();
const prototype = pg.Client.prototype as { query: (...args: unknown[]) => unknown };
const original = prototype.query;

prototype.query = function counted(this: unknown, ...args: unknown[]) {
  const counter = counting.getStore();
  if (counter) counter.count += 1;
  return original.apply(this, args);
};

/** How many statements `work` sends to PostgreSQL; what other work sends meanwhile is not counted. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const counter = { count: 0 };
  await counting.run(counter, work);
  return counter.count;
}
