import { CourseDocument } from '../../../generated/graphql';
import { operationKey, queryClient, useOperation } from '../../../platform/graphql';
import type { Course, CourseModule } from '../activity';

export function useCourse(enrolmentId: string) {
  return useOperation(CourseDocument, { enrolmentId }, { enabled: enrolmentId !== '' });
}

/** Changes one module of a course on the screen, after the server has confirmed it. */
export function patchModule(
  enrolmentId: string,
  moduleId: string,
  change: (module: CourseModule) => CourseModule,
): void {
  queryClient.setQueryData<{ course?: Course | null }>(operationKey(CourseDocument, { enrolmentId }), (data) => {
    if (!data?.course) return data;
    const modules = data.course.modules.map((module) => (module.id === moduleId ? change(module) : module));
    return { ...data, course: { ...data.course, modules } };
  });
}
