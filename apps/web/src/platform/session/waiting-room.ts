type Listener = () => void;

/** Requests that wait together for one answer of the person at the page, whichever of them came first. */
export class WaitingRoom {
  private waiting: { promise: Promise<boolean>; settle: (granted: boolean) => void } | undefined;
  private readonly listeners = new Set<Listener>();

  readonly isNeeded = (): boolean => this.waiting !== undefined;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Resolves to whether the person gave what was asked for, so that the refused request may be repeated. */
  wait(): Promise<boolean> {
    if (!this.waiting) {
      let settle: (granted: boolean) => void = () => undefined;
      const promise = new Promise<boolean>((resolve) => (settle = resolve));
      this.waiting = { promise, settle };
      this.notify();
    }
    return this.waiting.promise;
  }

  finish(granted: boolean): void {
    this.waiting?.settle(granted);
    this.waiting = undefined;
    this.notify();
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}
