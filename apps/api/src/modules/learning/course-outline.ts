import { learningCases, quizQuestions } from '@lidzgaita/content';
import { drawQuiz, quizOutcome, type QuizPolicy } from '@lidzgaita/grading';
import type { PublishedModule, PublishedProgramme } from '../catalogue/catalogue.facade.js';
import type { ProgrammeRef } from '../catalogue/catalogue.type.js';
import type { CourseModule } from './course.type.js';
import type { StoredProgress } from './course.repository.js';

type Outlined<Item, Progress extends keyof Item> = Omit<Item, Progress>;
type Lesson = Outlined<CourseModule['lessons'][number], 'block' | 'readAt' | 'changed'>;
type Case = Outlined<CourseModule['cases'][number], 'finishedAt'>;
type Quiz = Outlined<NonNullable<CourseModule['quiz']>, 'attemptsUsed' | 'liveAttemptId' | 'passedAt' | 'bestPercent'> & { policy: Pick<QuizPolicy, 'result' | 'pass' | 'show'> };

interface ModuleOutline extends Omit<CourseModule, 'lessons' | 'cases' | 'quiz'> {
  lessons: Lesson[];
  cases: Case[];
  quiz: Quiz | null;
}

/** What every learner of one programme edition has in common: made once per edition, then only read. */
export interface CourseOutline {
  programme: ProgrammeRef;
  modules: ModuleOutline[];
}

export function outlineOf(programme: PublishedProgramme, modules: readonly PublishedModule[]): CourseOutline {
  const { programmeId, code, title, hash, number } = programme;
  return { programme: { id: programmeId, code, title, editionHash: hash, editionNumber: number }, modules: modules.map(moduleOutline) };
}

function moduleOutline({ hash, number, sizes, module }: PublishedModule): ModuleOutline {
  const { id, code, title, summary, minutes, lessons, quiz } = module;
  return {
    id, editionHash: hash, editionNumber: number, code, title, summary, minutes, bytes: sizes,
    lessons: lessons.map((lesson) => ({ id: lesson.id, title: lesson.title, minutes: lesson.minutes })),
    cases: learningCases(module).map((one) => ({ id: one.id, title: one.title, minutes: one.minutes })),
    quiz: quiz ? { questions: drawQuiz(quizQuestions(module), quiz, hash).length, pass: quiz.pass, attempts: quiz.attempts, policy: { result: quiz.result, pass: quiz.pass, show: quiz.show } } : null,
  };
}

/** The outline with one learner's progress written into it. */
export function withProgress({ modules }: CourseOutline, progress: StoredProgress): CourseModule[] {
  const lessons = new Map(progress.lessons.map((row) => [`${row[0]}/${row[1]}`, row]));
  const cases = new Map(progress.cases.map((row) => [`${row[0]}/${row[1]}`, row]));
  return modules.map((module) => ({
    ...module,
    lessons: module.lessons.map(({ id, title, minutes }) => {
      const row = lessons.get(`${module.id}/${id}`);
      const changed = row?.[4] !== module.editionHash && (progress.changes[module.id]?.lessons.includes(id) ?? false);
      if (changed) return { id, title, minutes, block: null, readAt: null, changed };
      return { id, title, minutes, block: row?.[2] ?? null, readAt: row?.[3] ? new Date(row[3]) : null, changed };
    }),
    cases: module.cases.map(({ id, title, minutes }) => {
      const row = cases.get(`${module.id}/${id}`);
      return { id, title, minutes, finishedAt: row ? new Date(row[2]) : null };
    }),
    quiz: module.quiz && withAttempts(module.quiz, progress.attempts.filter(([moduleId]) => moduleId === module.id)),
  }));
}

function withAttempts({ policy, ...quiz }: Quiz, attempts: StoredProgress['attempts']): CourseModule['quiz'] {
  const finished = attempts.flatMap(([, , , passed, submittedAt, percent, number, safetyMissed]) =>
    percent === null || passed === null || submittedAt === null ? [] : [{ number, percent, passed, safetyMissed, submittedAt }],
  );
  const { percent, passed } = quizOutcome(finished, policy);
  // The best attempt counts from the day on which one was passed first; an average only from its last.
  const ends = finished.filter((attempt) => attempt.passed || policy.result === 'average').map(({ submittedAt }) => submittedAt).sort();
  const since = policy.result === 'average' ? ends.at(-1) : ends[0];
  return {
    ...quiz,
    attemptsUsed: attempts.length,
    liveAttemptId: attempts.find(([, , state]) => state === 'LIVE')?.[1] ?? null,
    passedAt: passed && since ? new Date(since) : null,
    // Without a clock here: shown only where it may be known from the end of the attempt on.
    bestPercent: percent === null || !policy.show.after.includes('mark') || !policy.show.later.includes('mark') ? null : Math.floor(percent),
  };
}
