import { useParams } from 'react-router';
import { useCourse } from './use-course';
import { useModuleDocument } from '../../../platform/document';

/** The module named in the address: its progress, and its text. */
export function useReading() {
  const { enrolmentId = '', moduleId = '' } = useParams();
  const course = useCourse(enrolmentId);
  const module = course.data?.course?.modules.find(({ id }) => id === moduleId);
  const document = useModuleDocument(module?.editionHash);
  const missing = course.data !== undefined && !module;
  return { enrolmentId, moduleId, course, module, document, missing };
}
