import { describe, expect, it } from 'vitest';
import { flatten, leavesOf, repeatedIds, requirementById, requirementSchema } from './requirement.js';
import { group as grouped, need } from './testing/builders.js';

const base = { id: 'k1-tests', title: { lv: 'Tests', en: 'Quiz' }, stage: 'online', mover: 'trainee' };
const quiz = { ...base, kind: 'quiz-passed', module: 'k1' };
const group = { id: 'viss', title: base.title, stage: 'live', kind: 'all', of: [quiz, { ...quiz, id: 'k3-tests' }] };

describe('a requirement in a programme file', () => {
  it.each([
    ['lessons read', { ...base, kind: 'lessons-read', module: 'k1' }],
    ['cases walked', { ...base, kind: 'cases-walked', module: 'k1' }],
    ['a quiz passed, for two years', { ...quiz, months: 24 }],
    ['attendance', { ...base, kind: 'attendance', minutes: 240 }],
    ['an interview', { ...base, kind: 'interview', people: 2 }],
    ['references', { ...base, kind: 'references', count: 2 }],
    ['identity seen', { ...base, kind: 'identity-seen' }],
    ['an agreement', { ...base, kind: 'agreement' }],
    ['confidentiality', { ...base, kind: 'confidentiality' }],
    ['insurance', { ...base, kind: 'insurance' }],
    ['a record check', { ...base, kind: 'record-check', stage: 'vetting', mover: 'official', months: 12 }],
    ['a recommendation', { ...base, kind: 'recommendation', people: 2 }],
    ['a mark', { ...base, kind: 'quiz-mark', module: 'k1', percent: 90 }],
    ['safety questions', { ...base, kind: 'safety-right', module: 'k1' }],
    ['changes read', { ...base, kind: 'changes-read', module: 'k1' }],
    ['a case signed off', { ...base, kind: 'case-signed-off', module: 'k1' }],
    ['an observation', { ...base, kind: 'observation', people: 2, least: 3 }],
    ['a permit', { ...base, kind: 'permit', neededFor: 'clearance' }],
    ['an induction', { ...base, kind: 'induction', place: 'jelgava' }],
    ['supervision', { ...base, kind: 'supervision', count: 2, months: 12 }],
    ['hours', { ...base, kind: 'hours', minutes: 600 }],
    ['prior learning', { ...base, kind: 'prior-learning' }],
    ['a refresher', { ...base, kind: 'refresher', minutes: 180, fresh: true }],
    ['an agreement with its document', { ...base, kind: 'agreement', document: 'ligums', lapse: 'permissive' }],
    ['who records and who sees', { ...quiz, recordedBy: ['system', 'trainer'], seenBy: ['trainee'] }],
    ['a group', group],
    ['a group with a mover', { ...group, mover: 'trainer' }],
    ['at least one of two', { ...group, kind: 'at-least', n: 1 }],
    ['a group in a group', { ...group, of: [quiz, group] }],
  ])('is read: %s', (_title, requirement) => {
    expect(requirementSchema.parse(requirement)).toEqual(requirement);
  });

  it.each([
    ['an unknown kind', { ...base, kind: 'swimming' }],
    ['a quiz without its module', { ...base, kind: 'quiz-passed' }],
    ['minutes on a quiz', { ...quiz, minutes: 90 }],
    ['an unknown key', { ...quiz, month: 24 }],
    ['an unknown stage', { ...quiz, stage: 'offline' }],
    ['an unknown mover', { ...quiz, mover: 'volunteer' }],
    ['no months', { ...quiz, months: 0 }],
    ['half a month', { ...quiz, months: 1.5 }],
    ['attendance of no minutes', { ...base, kind: 'attendance', minutes: 0 }],
    ['an interview by nobody', { ...base, kind: 'interview', people: 0 }],
    ['a title without Latvian', { ...quiz, title: { en: 'Quiz' } }],
    ['a title in an unknown language', { ...quiz, title: { ...base.title, english: 'Quiz' } }],
    ['an id with capitals', { ...quiz, id: 'K1' }],
    ['a mark over 100', { ...base, kind: 'quiz-mark', module: 'k1', percent: 101 }],
    ['a rating over 4', { ...base, kind: 'observation', people: 1, least: 5 }],
    ['a day that only a cycle can say', { ...quiz, since: '2026-01-01' }],
    ['a version that only a cycle can say', { ...base, kind: 'agreement', version: 'a' }],
    ['a record check that is permissive', { ...base, kind: 'record-check', lapse: 'permissive' }],
    ['a record check that a trainer records', { ...base, kind: 'record-check', recordedBy: ['trainer'] }],
    ['an unknown lapse', { ...quiz, lapse: 'never' }],
    ['nobody who records', { ...quiz, recordedBy: [] }],
    ['an empty group', { ...group, of: [] }],
    ['more parts than there are', { ...group, kind: 'at-least', n: 3 }],
    ['at least none', { ...group, kind: 'at-least', n: 0 }],
    ['at least without a number', { ...group, kind: 'at-least' }],
    ['a number where all are asked', { ...group, n: 1 }],
    ['months of a group', { ...group, months: 12 }],
    ['four levels', { ...group, of: [{ ...group, of: [group] }] }],
  ])('is refused: %s', (_title, requirement) => {
    expect(requirementSchema.safeParse(requirement).success).toBe(false);
  });
});

describe('a tree of requirements', () => {
  const leaf = (id: string) => need({ id, kind: 'identity-seen' });
  const tree = [
    leaf('a1'),
    grouped('any', [leaf('b1'), grouped('all', [leaf('c1'), leaf('c2')], { id: 'c0' })], { id: 'b0' }),
  ];
  const ids = (list: { id: string }[]): string[] => list.map(({ id }) => id);

  it('is walked in the order of the programme', () => {
    expect(ids(flatten(tree))).toEqual(['a1', 'b0', 'b1', 'c0', 'c1', 'c2']);
    expect(ids(leavesOf(tree))).toEqual(['a1', 'b1', 'c1', 'c2']);
    expect(requirementById(tree, 'c2')?.id).toBe('c2');
    expect(requirementById(tree, 'c9')).toBeUndefined();
  });

  it('names each id that stands more than once', () => {
    expect(repeatedIds(tree)).toEqual([]);
    expect(repeatedIds([...tree, leaf('c1'), leaf('c1'), leaf('b0')])).toEqual(['c1', 'b0']);
  });
});
