// Runs everything that decides whether main is green, and ends with one line that counts it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const results = join(root, 'test/.results');
const env = { ...process.env, TZ: 'UTC', NX_TUI: 'false', FORCE_COLOR: '0' };
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const read = (file) => {
  try {
    return JSON.parse(readFileSync(join(results, file), 'utf8'));
  } catch {
    return undefined;
  }
};

function step(name, command, args, extra = {}) {
  const begun = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(join(root, 'node_modules/.bin', command), args, {
    cwd: root,
    env: { ...env, ...extra },
    stdio: 'inherit',
  });
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - begun) / 1000)} s`);
  return status === 0;
}

const checks = [
  step('lint', 'oxlint', []),
  step('boundaries of the real tree', 'depcruise', [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
    'apps',
    'libs',
  ]),
  step('types', 'nx', ['run-many', '-t', 'types']),
  step('build', 'nx', ['run-many', '-t', 'build', '-p', 'api,web']),
];
const vitestOk = step('units, integration, black-box API, faults, boundaries', 'vitest', [
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${results}/vitest.json`,
]);
const journeysOk = step('journeys', 'playwright', ['test', '--config', 'test/journeys/playwright.config.ts'], {
  PLAYWRIGHT_JSON_OUTPUT_NAME: `${results}/journeys.json`,
});

const vitest = read('vitest.json');
const journeys = read('journeys.json')?.stats;
let passed = (vitest?.numPassedTests ?? 0) + (journeys?.expected ?? 0);
let failed = (vitest?.numFailedTests ?? 0) + (journeys?.unexpected ?? 0) + (journeys?.flaky ?? 0);
// A step that fails without a failed test (lint, types, a suite that does not load, a crash) counts as one.
for (const ok of checks) {
  if (ok) passed += 1;
  else failed += 1;
}
if (!vitestOk && !vitest?.numFailedTests) failed += 1;
if (!journeysOk && !journeys?.unexpected && !journeys?.flaky) failed += 1;
const skipped = (vitest?.numPendingTests ?? 0) + (journeys?.skipped ?? 0);

if (vitest) {
  const kinds = new Map();
  for (const { name, assertionResults } of vitest.testResults) {
    const kind = name.includes('.int-spec.')
      ? 'integration'
      : /\/test\//.test(name)
        ? 'black-box API, faults and boundaries'
        : 'unit';
    kinds.set(kind, (kinds.get(kind) ?? 0) + assertionResults.length);
  }
  console.log(
    `\n${[...kinds].map(([kind, count]) => `${kind}: ${count}`).join(', ')}, journeys: ${journeys?.expected ?? 0}, checks: ${checks.length}`,
  );
}
console.log(`${skipped} skipped\n\n${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
