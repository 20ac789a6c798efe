import { describe, expect, it } from 'vitest';
import type { StandingState } from '../../generated/graphql';
import { listMembers, type Member, stepOf } from './member-list';

function member(familyName: string, state: StandingState, met: number, mover: 'TRAINEE' | 'COORDINATOR' = 'TRAINEE'): Member {
  const blocker = (id: string) => ({ id, title: { lv: id, en: id }, mover, state: 'MISSING' as const, reason: 'nothing-recorded' });
  return {
    enrolmentId: familyName,
    person: { id: familyName, givenName: 'Anna', familyName },
    state,
    met,
    total: 14,
    nextStep: 'otrais',
    blockers: met === 14 ? [] : [blocker('pirmais'), blocker('otrais')],
    attendance: [],
    certificate: null,
  };
}

const members = [
  member('Čakste', 'IN_TRAINING', 3),
  member('Zariņa', 'READY', 14),
  member('Cīrule', 'IN_TRAINING', 12, 'COORDINATOR'),
  member('Dreimane', 'CERTIFIED', 14),
];
const all = { text: '', state: '', mover: '' };
const names = (list: Member[]) => list.map(({ person }) => person.familyName);

describe('listMembers', () => {
  it('is a worklist first, with Latvian order inside', () => {
    expect(names(listMembers(members, all, null))).toEqual(['Zariņa', 'Cīrule', 'Čakste', 'Dreimane']);
  });

  it('sorts both ways', () => {
    const by = (direction: 'ascending' | 'descending') => names(listMembers(members, all, { column: 'met', direction }));
    expect(by('ascending')).toEqual(['Čakste', 'Cīrule', 'Dreimane', 'Zariņa']);
    expect(by('descending')).toEqual(['Dreimane', 'Zariņa', 'Cīrule', 'Čakste']);
  });

  it('filters by name, state and whose move it is', () => {
    expect(names(listMembers(members, { ...all, text: 'anna č' }, null))).toEqual(['Čakste']);
    expect(names(listMembers(members, { ...all, state: 'CERTIFIED' }, null))).toEqual(['Dreimane']);
    expect(names(listMembers(members, { ...all, mover: 'COORDINATOR' }, null))).toEqual(['Cīrule']);
  });

  it('names the next step, or the first when none is said', () => {
    expect(stepOf(members[0]!)?.id).toBe('otrais');
    expect(stepOf({ ...members[0]!, nextStep: null })?.id).toBe('pirmais');
    expect(stepOf(members[1]!)).toBeUndefined();
  });
});
