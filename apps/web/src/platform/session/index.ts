export { ConfirmDialog } from './confirm-dialog';
export { getKnownViewer, reauthentication } from './reauthentication';
export { SessionDialog } from './session-dialog';
export { SignInForm } from './sign-in-form';
export { chooseLocale, signOut } from './sign-in-out';
export { hasRole, prefetchViewer, setViewer, useViewer, useViewerQuery, type Viewer } from './use-viewer';
