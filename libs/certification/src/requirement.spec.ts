import { describe, expect, it } from 'vitest';
import { requirementSchema } from './requirement.js';

const base = { id: 'k1-tests', title: { lv: 'Tests', en: 'Quiz' }, stage: 'online', mover: 'trainee' };
const quiz = { ...base, kind: 'quiz-passed', module: 'k1' };

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
  ])('is refused: %s', (_title, requirement) => {
    expect(requirementSchema.safeParse(requirement).success).toBe(false);
  });
});
