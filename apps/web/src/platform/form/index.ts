export { failureText } from './failure-text';
export { FormDialog } from './form-dialog';
export type { Problem } from './problem';
export { type Submission, useSubmission } from './use-submission';
export { useWriteKey } from './use-write-key';
