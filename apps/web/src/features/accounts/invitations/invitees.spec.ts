import { describe, expect, it } from 'vitest';
import { readInvitees } from './invitees';

describe('lines of people to invite', () => {
  it.each([
    ['anna@example.org', [{ email: 'anna@example.org' }]],
    ['Anna Liepa <anna@example.org>', [{ email: 'anna@example.org', givenName: 'Anna', familyName: 'Liepa' }]],
    ['Anna Marija Liepa anna@example.org', [{ email: 'anna@example.org', givenName: 'Anna Marija', familyName: 'Liepa' }]],
    ['Anna;Liepa;anna@example.org', [{ email: 'anna@example.org', givenName: 'Anna', familyName: 'Liepa' }]],
    ['anna@example.org\tAnna', [{ email: 'anna@example.org', givenName: 'Anna', familyName: '' }]],
    ['  \r\n\r\nanna@example.org,\n"Jānis" <janis@example.org>;', [{ email: 'anna@example.org' }, { email: 'janis@example.org', givenName: 'Jānis', familyName: '' }]],
    ['nav adrese', [{ email: 'nav adrese' }]],
    ['', []],
  ])('%j', (text, people) => {
    expect(readInvitees(text)).toEqual(people);
  });
});
