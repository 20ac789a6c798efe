import { WaitingRoom } from './waiting-room';

/** The session ended under an open page: everybody who is refused waits here for one sign-in over the page. */
export const reauthentication = new WaitingRoom();

let knownViewer: string | undefined;

/** Who was signed in when the page was last sure; nobody means that a refusal is an ordinary one. */
export function setKnownViewer(id: string | undefined): void {
  knownViewer = id;
}

export function getKnownViewer(): string | undefined {
  return knownViewer;
}

/** Resolves to true when the same person has signed in again, so that the refused request may be repeated. */
export function signInAgain(): Promise<boolean> {
  return knownViewer === undefined ? Promise.resolve(false) : reauthentication.wait();
}

/** Called after a sign-in over the page, or with undefined when the person gave up. */
export function finishReauthentication(viewerId: string | undefined): void {
  reauthentication.finish(viewerId !== undefined && viewerId === knownViewer);
}
