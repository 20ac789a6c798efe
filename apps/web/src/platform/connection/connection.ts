/** Whether the server can be reached, learnt from requests themselves: a phone's own "online" flag only hints. */
type Listener = () => void;

let reachable = true;
let attempt = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<Listener>();

export const connection = {
  get: (): boolean => reachable,
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function reportReached(): void {
  attempt = 0;
  clearTimeout(timer);
  set(true);
}

export function reportUnreachable(): void {
  if (!reachable) return;
  set(false);
  schedule();
}

/** Asks the server at once, for example because the person pressed "Try again". */
export async function tryNow(): Promise<void> {
  clearTimeout(timer);
  try {
    const response = await fetch('/health/live', { cache: 'no-store' });
    if (response.status < 500) return reportReached();
  } catch {
    // Still unreachable; the next attempt is scheduled below.
  }
  set(false);
  schedule();
}

export function watchConnection(): void {
  addEventListener('online', () => void tryNow());
  addEventListener('offline', reportUnreachable);
  if (!navigator.onLine) reportUnreachable();
}

function schedule(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void tryNow(), Math.min(1000 * 2 ** attempt++, 30_000));
}

function set(next: boolean): void {
  if (reachable === next) return;
  reachable = next;
  for (const listener of listeners) listener();
}
