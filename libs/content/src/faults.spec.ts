import { expect, test } from 'vitest';
import type { FaultRule } from './faults/fault-params.js';
import { messages } from './faults/describe-fault.js';
import { edited, editedKinds, lineOf, without } from './fixtures/edit.js';
import { isPresentable } from './fixtures/fuzz.js';
import { sampleCourse } from './fixtures/sample-course.js';
import { faultyInputs, type FaultyInput } from './fixtures/faulty-inputs.js';
import { parseContent } from './parse-content.js';

function filesOf(input: FaultyInput): Map<string, string> {
  if ('find' in input) return (input.kinds ? editedKinds : edited)(input.file, input.find, input.replace);
  if ('text' in input) return sampleCourse().set(input.file, input.text);
  return without(input.without);
}

test.each(faultyInputs.map((input) => [`${input.rule}: ${input.name}`, input] as const))('%s', (_, input) => {
  const files = filesOf(input);
  const { faults } = parseContent(files);
  const at = input.in ?? input.file;
  const line = input.line ?? (input.at === undefined ? 1 : lineOf(files.get(at) ?? '', input.at));
  const found = faults.map(({ rule, file, line: at }) => `${rule} ${file}:${at}`);
  expect(faults.filter((fault) => !isPresentable(fault))).toEqual([]);
  const wanted = [`${input.rule} ${at}:${line}`];
  expect(found).toEqual(input.alone === false ? expect.arrayContaining(wanted) : wanted);
});

test('every rule has a faulty input', () => {
  const elsewhere: FaultRule[] = ['too-many-files', 'markdown-unstable'];
  const shown = new Set<string>([...faultyInputs.map(({ rule }) => rule), ...elsewhere]);
  expect(Object.keys(messages).filter((rule) => !shown.has(rule))).toEqual([]);
});
