import { expect, it } from 'vitest';
import { exportAddress, filterOf, neighbour, orderOf, queryToSave } from './worklist';

const reader = (search: string) => {
  const params = new URLSearchParams(search);
  return (name: string) => params.get(name) ?? '';
};

it('reads a filter from the address and leaves out what it does not know', () => {
  expect(filterOf(reader(''))).toEqual({});
  expect(filterOf(reader('mekle=Anna&gajiens=COORDINATOR&stavoklis=NONE&termins=DAYS_30&visi=1&skats=delis'))).toEqual({
    text: 'Anna',
    mover: 'COORDINATOR',
    expiry: 'DAYS_30',
    all: true,
  });
});

it('sorts by who has waited the longest unless it is told otherwise', () => {
  expect(orderOf(reader(''))).toEqual({ by: 'WAITING', descending: false });
  expect(orderOf(reader('kartot=name&seciba=dilstosi'))).toEqual({ by: 'NAME', descending: true });
});

it('asks for the file with the same filter and order', () => {
  const get = reader('gajiens=TRAINEE&visi=1&kartot=due');
  expect(exportAddress(filterOf(get), orderOf(get))).toBe(
    '/worklist/export.csv?mover=TRAINEE&all=true&by=DUE&descending=false',
  );
});

it('saves an address in one order of its parts', () => {
  expect(queryToSave('?stavoklis=READY&gajiens=COORDINATOR')).toBe(queryToSave('gajiens=COORDINATOR&stavoklis=READY'));
});

it.each([
  ['a', 'ArrowDown', 'b'],
  ['b', 'ArrowDown', undefined],
  ['b', 'ArrowRight', 'c'],
  ['c', 'ArrowLeft', 'a'],
  ['a', 'ArrowLeft', undefined],
  ['x', 'ArrowLeft', undefined],
])('moves from %s with %s to %s', (from, key, expected) => {
  expect(neighbour([['a', 'b'], [], ['c']], from, key)).toBe(expected);
});
