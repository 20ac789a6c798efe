/** Saved after this rest, and while somebody types without resting at least this often; milliseconds. */
export const rest = 800;
export const longest = 2000;

/** As the server keeps it: without the control characters that a paste may bring along. */
const plain = (text: string) =>
  text
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
    .normalize('NFC');

/** Turns keystrokes into as few saves as keep the unsaved part short. */
export class TypedSaver {
  private unsaved: { text: string; since: number; timer: ReturnType<typeof setTimeout> } | undefined;

  constructor(private readonly save: (text: string) => void) {}

  type(shown: string): void {
    clearTimeout(this.unsaved?.timer);
    const now = Date.now();
    const since = this.unsaved?.since ?? now;
    const wait = Math.max(0, Math.min(rest, since + longest - now));
    this.unsaved = { text: plain(shown), since, timer: setTimeout(this.flush, wait) };
  }

  /** What has not been saved yet. */
  get left(): string | undefined {
    return this.unsaved?.text;
  }

  /** Saves at once what has not been saved yet. */
  readonly flush = (): void => {
    if (!this.unsaved) return;
    const { text, timer } = this.unsaved;
    clearTimeout(timer);
    this.unsaved = undefined;
    this.save(text);
  };
}
