import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const WRONG: [why: string, from: string, to: string, rule: string][] = [
  ['the browser may not read answer keys', 'apps/web/src/features/learning/keys.ts', 'libs/grading/src/index.ts', 'arrow-from-web'],
  ['the browser may not reach into the API', 'apps/web/src/app/reach.ts', 'apps/api/src/server.ts', 'arrow-from-web'],
  ['rules may not know the interface', 'libs/grading/src/looks.ts', 'libs/ui/src/index.ts', 'arrow-from-grading'],
  ['grading does not know the course format', 'libs/grading/src/format.ts', 'libs/content/src/index.ts', 'arrow-from-grading'],
  ['rules have no files', 'libs/certification/src/files.ts', 'node:fs', 'rules-are-pure'],
  ['rules have no network', 'libs/credentials/src/network.ts', 'node:http', 'rules-are-pure'],
  ['the platform knows nothing of training', 'apps/api/src/platform/mail/training.ts', 'apps/api/src/modules/training/cohort.entity.ts', 'platform-knows-no-training'],
  ['a module is asked through its facade', 'apps/api/src/modules/learning/aside.ts', 'apps/api/src/modules/assessment/quiz-attempt.service.ts', 'through-the-facade'],
  ['features do not know each other', 'apps/web/src/features/learning/neighbour.ts', 'apps/web/src/features/assessment/page.ts', 'features-are-strangers'],
  ['a feature does not know the shell', 'apps/web/src/features/learning/above.ts', 'apps/web/src/app/shell.ts', 'features-below-app'],
  ['the web platform does not know features', 'apps/web/src/platform/session/above.ts', 'apps/web/src/features/learning/page.ts', 'web-platform-below'],
  ['only the verifier reads credentials in a browser', 'apps/web/src/features/learning/signed.ts', 'libs/credentials/src/index.ts', 'arrow-from-web'],
  ['the verifier knows credentials alone', 'apps/web/src/verifier/curious.ts', 'libs/ui/src/index.ts', 'verifier-alone'],
  ['the verifier is no way around the arrows', 'apps/web/src/features/verification/around.ts', 'apps/web/src/verifier/judge.ts', 'verifier-is-a-page'],
  ['what serves tests is not shipped', 'apps/api/src/shipped.ts', 'libs/testing/src/index.ts', 'tests-only-in-tests'],
  ['a cycle is one file in disguise', 'libs/ui/src/about.ts', 'libs/ui/src/round.ts', 'no-cycles'],
];

const RIGHT: [from: string, to: string][] = [
  ['apps/web/src/features/learning/dressed.ts', 'libs/ui/src/index.ts'],
  ['apps/api/src/modules/learning/polite.ts', 'apps/api/src/modules/catalogue/catalogue.facade.ts'],
  ['libs/content/src/graded.ts', 'libs/grading/src/index.ts'],
  ['apps/web/src/verifier/signed.ts', 'libs/credentials/src/index.ts'],
];

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
let violations: { from: string; rule: { name: string } }[];

/** A tree of nothing but these imports, judged by the project's own rules in one run. */
beforeAll(() => {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('tsconfig.base.json', '{}');
  const pairs = [...WRONG.map(([, from, to]) => [from, to] as const), ...RIGHT];
  for (const [, to] of pairs) if (!to.startsWith('node:')) write(to, 'export {};\n');
  for (const [from, to] of pairs) write(from, `import '${to.startsWith('node:') ? to : `./${relative(dirname(from), to)}`}';\n`);
  write('libs/ui/src/round.ts', `import './about.ts';\n`);
  const output = execFileSync(join(root, 'node_modules/.bin/depcruise'), ['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', 'apps', 'libs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  violations = (JSON.parse(output) as { summary: { violations: typeof violations } }).summary.violations;
});

afterAll(() => rmSync(folder, { recursive: true }));

const rulesFor = (from: string): string[] => violations.filter((violation) => violation.from === from).map(({ rule }) => rule.name);

it.each(WRONG)('%s', (_, from, _to, rule) => {
  expect(rulesFor(from)).toContain(rule);
});

it.each(RIGHT)('%s may import %s', (from) => {
  expect(rulesFor(from)).toEqual([]);
});
