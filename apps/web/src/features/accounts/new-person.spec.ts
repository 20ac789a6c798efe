import { describe, expect, it } from 'vitest';
import { emptyPerson, fieldIds, missingIn } from './new-person';

const words = (id: string) => id;
const full = { ...emptyPerson, givenName: 'Anna', familyName: 'Ozola', email: 'anna@example.lv', password: 'divpadsmit zīmes' };

describe('missingIn', () => {
  it('names every field of an empty form, in its order', () => {
    expect(missingIn(words, emptyPerson).map(({ fieldId }) => fieldId)).toEqual(Object.values(fieldIds));
  });

  it('has nothing against a complete one', () => expect(missingIn(words, full)).toEqual([]));

  it('does not take blanks for a name or a short password', () => {
    expect(missingIn(words, { ...full, givenName: '  ' })).toHaveLength(1);
    expect(missingIn(words, { ...full, password: '12345678901' })).toHaveLength(1);
  });
});
