import { expect, it } from 'vitest';
import { together } from './together.js';

function counting() {
  const asked: number[][] = [];
  const double = together((keys: readonly number[]) => {
    asked.push([...keys]);
    return keys.includes(-1) ? Promise.reject(new Error('no')) : Promise.resolve(keys.map((key) => key * 2));
  });
  return { asked, double };
}

it('asks once for what is wanted at once, and gives everybody their own', async () => {
  const { asked, double } = counting();
  await expect(Promise.all([3, 1, 3].map(double))).resolves.toEqual([6, 2, 6]);
  expect(asked).toEqual([[3, 1, 3]]);
});

it('remembers nothing, not even a failure', async () => {
  const { asked, double } = counting();
  await double(1);
  await expect(double(-1)).rejects.toThrow('no');
  await expect(double(1)).resolves.toBe(2);
  expect(asked).toEqual([[1], [-1], [1]]);
});

it('sends no statement of any length', async () => {
  const { asked, double } = counting();
  await Promise.all(Array.from({ length: 120 }, (_, at) => double(at)));
  expect(asked.map(({ length }) => length)).toEqual([50, 50, 20]);
});
