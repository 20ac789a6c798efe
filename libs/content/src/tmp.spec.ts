import { expect, test } from 'vitest';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileModule, compileProgramme, editionToContent, parseContent, describeFault, serialiseContent } from './index.js';
test('x', () => {
  const root = '/work/main/content';
  const files = new Map<string, string>();
  for (const f of readdirSync(root, { recursive: true }) as string[]) if (statSync(join(root, f)).isFile()) files.set(f, readFileSync(join(root, f), 'utf8'));
  const t = performance.now();
  const { content, faults } = parseContent(files);
  console.log(performance.now() - t, files.size, content.modules.map((m) => [m.id, m.lessons.length, m.cases.length, m.quiz?.questions.length]));
  for (const f of faults) { const d = describeFault(f, 'en'); console.log(`${f.file}:${f.line}:${f.column} ${f.severity} ${f.rule}: ${d.message} ${d.advice}`); }
  const out = serialiseContent(content);
  for (const [f, x] of out) { const p = join('/tmp/out', f); mkdirSync(dirname(p), { recursive: true }); writeFileSync(p, x); }
  const again = parseContent(out);
  for (const f of again.faults) { const d = describeFault(f, 'lv'); console.log(`${f.file}:${f.line}:${f.column} ${f.severity} ${f.rule}: ${d.message} ${d.advice}`); }
  expect(again.content).toEqual(content);
  expect(serialiseContent(again.content)).toEqual(out);
  const ed = content.modules.map((m) => compileModule(content, m.id));
  console.log(ed.map((e) => [e.hash, e.sizes, e.terms.length]));
  for (const e of ed) expect(compileModule(parseContent(serialiseContent(editionToContent(e))).content, e.moduleId)).toEqual(e);
  for (const p of content.programmes) console.log(compileProgramme(content, p.id, new Map(ed.map((e) => [e.moduleId, e.hash]))).hash);
}, 60000);
