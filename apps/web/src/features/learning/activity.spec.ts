import { describe, expect, it } from 'vitest';
import { activityAfter, activityPath, type Course, minutesLeft, nextActivity } from './activity';

const title = { lv: 'x', en: 'x' };
const quiz = {
  questions: 10,
  pass: 80,
  attempts: 3,
  attemptsUsed: 0,
  liveAttemptId: null,
  passedAt: null,
  bestPercent: null,
};

function course(change: { read?: string[]; walked?: boolean; quiz?: object } = {}): Course {
  const read = (id: string) => (change.read?.includes(id) ? '2026-11-22T12:00:00Z' : null);
  const module = {
    id: 'k1',
    editionHash: 'h',
    editionNumber: 1,
    code: 'K1',
    title,
    summary: title,
    minutes: 40,
    lessons: [
      { id: 'loma', title, minutes: 8, block: null, readAt: read('loma'), changed: false },
      { id: 'likums', title, minutes: 9, block: null, readAt: read('likums'), changed: false },
    ],
    cases: [{ id: 'paraksts', title, minutes: 10, finishedAt: change.walked ? '2026-11-22T12:00:00Z' : null }],
    quiz: { ...quiz, ...change.quiz },
  };
  return { enrolmentId: 'e', programme: { id: 'p', title, editionNumber: 1 }, modules: [module] };
}

const next = (change: Parameters<typeof course>[0]) => {
  const activity = nextActivity(course(change));
  return activity && activityPath('e', activity);
};

describe('the next step', () => {
  const all = ['loma', 'likums'];
  it.each([
    ['the first unread lesson', { read: ['loma'] }, '/macibas/e/k1/lasit/likums'],
    ['a skipped lesson before a case', { read: ['likums'], walked: true }, '/macibas/e/k1/lasit/loma'],
    ['the case', { read: all }, '/macibas/e/k1/gadijums/paraksts'],
    ['the quiz', { read: all, walked: true }, '/macibas/e/k1/tests'],
    ['nothing after passing', { read: all, walked: true, quiz: { passedAt: '2026-11-22T12:00:00Z' } }, undefined],
    ['nothing when attempts are used up', { read: all, walked: true, quiz: { attemptsUsed: 3 } }, undefined],
    [
      'the last attempt while it runs',
      { read: all, walked: true, quiz: { attemptsUsed: 3, liveAttemptId: 'a' } },
      '/macibas/e/k1/tests',
    ],
  ])('is %s', (_, change, path) => expect(next(change)).toBe(path));

  it('counts the minutes of what is not done', () => {
    const [module] = course({ read: ['loma'] }).modules;
    expect(module && minutesLeft(module)).toBe(19);
  });

  it('after the last lesson is the case', () => {
    const [module] = course().modules;
    expect(module && activityAfter(module, 'likums')?.kind).toBe('case');
  });
});
