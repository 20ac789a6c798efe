import type { CourseQuery } from '../../generated/graphql';

export type Course = NonNullable<CourseQuery['course']>;
export type CourseModule = Course['modules'][number];
export type CourseLesson = CourseModule['lessons'][number];
export type CourseCase = CourseModule['cases'][number];
export type CourseQuiz = NonNullable<CourseModule['quiz']>;

export type Activity =
  | { kind: 'lesson'; module: CourseModule; item: CourseLesson }
  | { kind: 'case'; module: CourseModule; item: CourseCase }
  | { kind: 'quiz'; module: CourseModule; item: CourseQuiz };

/** What can be done in a module, in the order in which it is meant. */
export function activitiesOf(module: CourseModule): Activity[] {
  return [
    ...module.lessons.map((item) => ({ kind: 'lesson', module, item }) as const),
    ...module.cases.map((item) => ({ kind: 'case', module, item }) as const),
    ...(module.quiz ? [{ kind: 'quiz', module, item: module.quiz } as const] : []),
  ];
}

export function isDone(activity: Activity): boolean {
  if (activity.kind === 'lesson') return Boolean(activity.item.readAt);
  if (activity.kind === 'case') return Boolean(activity.item.finishedAt);
  return Boolean(activity.item.passedAt);
}

/** A quiz whose attempts are used up is not something to go on with. */
export function isOpen(activity: Activity): boolean {
  if (isDone(activity)) return false;
  if (activity.kind !== 'quiz') return true;
  return Boolean(activity.item.liveAttemptId) || activity.item.attemptsUsed < activity.item.attempts;
}

/** The one next step: the first thing of the course that is open. */
export function nextActivity(course: Course): Activity | undefined {
  return course.modules.flatMap(activitiesOf).find(isOpen);
}

/** What comes after something inside its module. */
export function activityAfter(module: CourseModule, id: string): Activity | undefined {
  const all = activitiesOf(module);
  return all[all.findIndex((activity) => activity.kind !== 'quiz' && activity.item.id === id) + 1];
}

/** Minutes of reading and cases that are left in a module. */
export function minutesLeft(module: CourseModule): number {
  return activitiesOf(module)
    .filter((activity) => !isDone(activity))
    .reduce((sum, activity) => sum + (activity.kind === 'quiz' ? 0 : activity.item.minutes), 0);
}

export function activityPath(enrolmentId: string, { kind, module, item }: Activity): string {
  const base = `/macibas/${enrolmentId}/${module.id}`;
  if (kind === 'lesson') return `${base}/lasit/${item.id}`;
  if (kind === 'case') return `${base}/gadijums/${item.id}`;
  return `${base}/tests`;
}
