import { test } from 'vitest';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseContent, describeFault } from './index.js';
test('x', () => {
  const root = '/work/main/content';
  const files = new Map<string, string>();
  for (const f of readdirSync(root, { recursive: true }) as string[]) if (statSync(join(root, f)).isFile()) files.set(f, readFileSync(join(root, f), 'utf8'));
  const t = performance.now();
  const { content, faults } = parseContent(files);
  console.log(performance.now() - t, files.size, content.modules.map((m) => [m.id, m.lessons.length, m.cases.length, m.quiz?.questions.length]));
  for (const f of faults) { const d = describeFault(f, 'en'); console.log(`${f.file}:${f.line}:${f.column} ${f.severity} ${f.rule}: ${d.message} ${d.advice}`); }
}, 60000);
