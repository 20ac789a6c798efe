import { expect, test } from 'vitest';
import { isPresentable } from '../fixtures/fuzz.js';
import { sampleCourse } from '../fixtures/sample-course.js';
import { parseContent } from '../parse-content.js';
import { limits } from '../limits.js';
import { describeFault } from './describe-fault.js';
import { hasErrors, type Fault } from './fault.js';

const fault: Fault = {
  file: 'modules/k1/quiz.yaml',
  line: 2,
  column: 7,
  severity: 'error',
  rule: 'draw-exceeds-bank',
  params: { draw: 10, bank: 3 },
};

test('a fault is put into words in both languages, and says what to do', () => {
  expect(describeFault(fault, 'en')).toEqual({
    message: 'An attempt draws 10 questions, but there are only 3.',
    advice: 'Lower “draw” or write more questions.',
  });
  expect(describeFault(fault, 'lv').advice).toBe('Samaziniet „draw” vai uzrakstiet vēl jautājumus.');
});

test('what an author wrote is quoted in short', () => {
  const long: Fault = { ...fault, rule: 'bad-id', params: { id: `${'x'.repeat(500)}\n\n` } };
  expect(describeFault(long, 'en').message.length).toBeLessThan(120);
  expect(isPresentable(long)).toBe(true);
});

test('only errors keep content from being published', () => {
  expect(hasErrors([{ ...fault, severity: 'warning' }])).toBe(false);
  expect(hasErrors([{ ...fault, severity: 'warning' }, fault])).toBe(true);
});

test('a folder of too many files is refused, and faults come by file and line', () => {
  const files = sampleCourse();
  for (let index = 0; index <= limits.files; index += 1) files.set(`zz/${String(index).padStart(5, '0')}`, '');
  files.set('glossary.yaml', 'a: 1\nb: 2\n');
  const { faults } = parseContent(files);
  expect(faults.some(({ rule }) => rule === 'too-many-files')).toBe(true);
  const places = faults.filter(({ file }) => file === 'glossary.yaml').map(({ line }) => line);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
