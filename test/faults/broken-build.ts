import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../api/product.js';

interface Break {
  from: RegExp;
  to: string;
}

/** Ways to build it wrongly, each found by the ledgers. */
const BREAKS: Record<string, Break> = {
  // The key is claimed in a transaction of its own: whoever is killed afterwards never does the work.
  'two-transactions': { from: /("key-claim", [^[]*\[[^\]]*\]), manager\)/, to: '$1)' },
  // The answer leaves when the work is done and before it is committed.
  'early-answer': { from: /return await this\.sql\.transaction\(async/, to: 'return await beforeItIsCommitted(this.sql, async' },
};

const HELPERS = `
function beforeItIsCommitted(sql, work) {
	return new Promise((answer, fail) => void sql.transaction(async (manager) => {
		const done = await work(manager);
		answer(done);
		return done;
	}).catch(fail));
}
`;

const copy = join(root, 'apps/api/node_modules/.cache/broken-build');

export const clearBrokenBuild = (): void => rmSync(copy, { recursive: true, force: true });

/** A copy of the built API, broken as the canary says; the path of its main file. Undefined without a canary that is ours. */
export function brokenBuild(canary: string | undefined): string | undefined {
  const broken = BREAKS[canary ?? ''];
  if (!broken) return undefined;
  mkdirSync(copy, { recursive: true });
  cpSync(join(root, 'apps/api/dist'), copy, { recursive: true });
  let found = 0;
  for (const name of readdirSync(copy).filter((each) => each.endsWith('.js'))) {
    const text = readFileSync(join(copy, name), 'utf8');
    if (!broken.from.test(text)) continue;
    found += 1;
    writeFileSync(join(copy, name), text.replace(broken.from, broken.to) + HELPERS);
  }
  if (found !== 1) throw new Error(`The build has no place, or several, for the canary ${canary}`);
  return join(copy, 'main.js');
}
