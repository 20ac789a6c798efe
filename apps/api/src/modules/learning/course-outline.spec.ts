import { compileModule, compileProgramme } from '@lidzgaita/content';
import { describe, expect, it } from 'vitest';
import { miniContent } from '../../testing/mini-course.js';
import { outlineOf, withProgress } from './course-outline.js';
import type { StoredProgress } from './course.repository.js';

const modules = ['m1', 'm2'].map((id) => ({ ...compileModule(miniContent, id), number: 3 }));
const programme = { ...compileProgramme(miniContent, 'parauga-programma', new Map(modules.map(({ moduleId, hash }) => [moduleId, hash]))), number: 2 };
const outline = outlineOf(programme, modules);
const nothing: StoredProgress = { programmeHash: programme.hash, lessons: [], changes: {}, cases: [], attempts: [] };

describe('a course', () => {
  it('holds what the screen needs, and no question', () => {
    const [m1, m2] = withProgress(outline, nothing);
    expect(m1).toMatchObject({ id: 'm1', editionHash: modules[0]!.hash, editionNumber: 3, code: 'M1', minutes: 30, bytes: modules[0]!.sizes });
    expect(m1!.quiz).toEqual({ questions: 4, pass: 75, attempts: 2, attemptsUsed: 0, liveAttemptId: null, passedAt: null, bestPercent: null });
    expect(m2!.quiz).toBeNull();
    expect(JSON.stringify(outline)).not.toContain('drosiba');
  });

  it('takes up progress by module and id, and leaves the outline as it was', () => {
    const [m1, m2] = withProgress(outline, {
      ...nothing,
      lessons: [['m1', 'otra', 2, '2026-11-22T10:00:00+00:00', null], ['m2', 'viena', 1, null, null], ['m3', 'pirma', 1, null, null]],
      cases: [['m1', 'stasts', '2026-11-22T10:00:00+00:00']],
    });
    const at = new Date('2026-11-22T10:00:00Z');
    expect(m1!.lessons.map(({ block, readAt }) => [block, readAt])).toEqual([[null, null], [2, at]]);
    expect(m2!.lessons.map(({ block, readAt }) => [block, readAt])).toEqual([[1, null]]);
    expect(m1!.cases.map(({ finishedAt }) => finishedAt)).toEqual([at, null]);
    expect(withProgress(outline, nothing)[0]!.lessons[1]!.readAt).toBeNull();
  });

  it('asks again for a lesson whose text changed, until the new text is read', () => {
    const at = '2026-11-22T10:00:00+00:00';
    const changes = { m1: { edition: modules[0]!.hash, lessons: ['otra'] } };
    const readIn = (edition: string | null) => withProgress(outline, { ...nothing, changes, lessons: [['m1', 'pirma', 2, at, null], ['m1', 'otra', 2, at, edition]] })[0]!.lessons;
    expect(readIn('old').map(({ block, readAt, changed }) => [block, readAt, changed])).toEqual([[2, new Date(at), false], [null, null, true]]);
    expect(readIn(modules[0]!.hash)[1]).toMatchObject({ block: 2, readAt: new Date(at), changed: false });
  });

  it('rounds the best mark down and names the first pass', () => {
    const [m1] = withProgress(outline, {
      ...nothing,
      attempts: [
        ['m1', 'a', 'SUBMITTED', false, '2026-11-20T10:00:00+00:00', 74.99, 1, false],
        ['m1', 'b', 'SUBMITTED', true, '2026-11-21T10:00:00+00:00', 75, 2, false],
        ['m1', 'c', 'LIVE', null, null, null, 3, false],
        ['m2', 'd', 'SUBMITTED', true, '2026-11-19T10:00:00+00:00', 100, 4, false],
      ],
    });
    expect(m1!.quiz).toMatchObject({ attemptsUsed: 3, liveAttemptId: 'c', passedAt: new Date('2026-11-21T10:00:00Z'), bestPercent: 75 });
  });

  it('never rounds a failed mark up', () => {
    const [m1] = withProgress(outline, { ...nothing, attempts: [['m1', 'a', 'SUBMITTED', false, '2026-11-20T10:00:00+00:00', 74.99, 5, false]] });
    expect(m1!.quiz).toMatchObject({ passedAt: null, bestPercent: 74 });
  });
});
