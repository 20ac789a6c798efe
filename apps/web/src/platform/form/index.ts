export { failureText } from './failure-text';
export { focusHeading } from './focus-heading';
export { FormDialog } from './form-dialog';
export type { Problem } from './problem';
export { type Submission, useSubmission } from './use-submission';
export { useErrorTitle } from './use-error-title';
export { useWriteKey } from './use-write-key';
