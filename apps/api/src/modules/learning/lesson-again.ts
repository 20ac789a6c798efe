/**
 * SQL: whether the enrolment's newest cycle asks to read this lesson again, because its text has changed since the cycle
 * before. The parts are parameters or columns of the statement around it.
 */
export const readAgain = (enrolmentId: string, moduleId: string, lessonId: string): string =>
  `coalesce((select y.changes->(${moduleId})->'lessons' ? ${lessonId} from certification_cycle y
     where y.enrolment_id = ${enrolmentId} order by y.number desc limit 1), false)`;
