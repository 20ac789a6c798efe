/** The session ended under an open page: everybody who is refused waits here for one sign-in over the page. */
type Listener = () => void;

let waiting: { promise: Promise<boolean>; settle: (same: boolean) => void } | undefined;
let knownViewer: string | undefined;
const listeners = new Set<Listener>();

export const reauthentication = {
  isNeeded: (): boolean => waiting !== undefined,
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Who was signed in when the page was last sure; nobody means that a refusal is an ordinary one. */
export function setKnownViewer(id: string | undefined): void {
  knownViewer = id;
}

export function getKnownViewer(): string | undefined {
  return knownViewer;
}

/** Resolves to true when the same person has signed in again, so that the refused request may be repeated. */
export function signInAgain(): Promise<boolean> {
  if (knownViewer === undefined) return Promise.resolve(false);
  if (!waiting) {
    let settle: (same: boolean) => void = () => undefined;
    const promise = new Promise<boolean>((resolve) => (settle = resolve));
    waiting = { promise, settle };
    notify();
  }
  return waiting.promise;
}

/** Called after a sign-in over the page, or with undefined when the person gave up. */
export function finishReauthentication(viewerId: string | undefined): void {
  const same = viewerId !== undefined && viewerId === knownViewer;
  waiting?.settle(same);
  waiting = undefined;
  notify();
}

function notify(): void {
  for (const listener of listeners) listener();
}
