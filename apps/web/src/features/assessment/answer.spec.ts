import { describe, expect, it } from 'vitest';
import { conflictOf, newestAnswer } from './answer';

const choice = (revision: number, id: string) => ({ revision, response: { choice: id } });

describe('newestAnswer', () => {
  it('is nothing before the first answer', () => expect(newestAnswer(null, undefined)).toBeUndefined());

  it('is what waits on this phone, then what was confirmed, then what was loaded', () => {
    expect(newestAnswer(choice(1, 'a'), choice(2, 'b'), choice(3, 'c'), choice(4, 'd'))).toEqual(choice(4, 'd'));
    expect(newestAnswer(choice(1, 'a'), choice(2, 'b'))).toEqual(choice(2, 'b'));
  });

  it('is what another device has saved since', () => {
    expect(newestAnswer(choice(5, 'other'), choice(2, 'b'))).toEqual(choice(5, 'other'));
  });
});

describe('conflictOf', () => {
  const refused = (id: string, code = 'answer-outdated') => ({
    payload: { attemptId: 't', questionId: 'q', ...choice(2, id) },
    refusal: { code, params: { revision: 3, response: { choice: 'c' } } },
  });

  it('holds what is stored and the last thing chosen here', () => {
    expect(conflictOf([refused('a'), refused('b')])).toEqual({
      revision: 3,
      stored: { choice: 'c' },
      mine: { choice: 'b' },
    });
  });

  it('is none for other refusals', () => {
    expect(conflictOf([])).toBeUndefined();
    expect(conflictOf([refused('a', 'attempt-closed')])).toBeUndefined();
  });
});
