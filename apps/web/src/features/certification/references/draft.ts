import { type Answer, emptyAnswer } from './answer';

const KEY = 'atsauksme';

interface Draft {
  token: string;
  key: string;
  answer: Answer;
}

/** What was typed and not sent yet, in this browser only; one at a time, so that nothing is left of earlier ones. */
export function readDraft(token: string): Draft {
  const fresh = { token, key: crypto.randomUUID(), answer: emptyAnswer };
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Draft | null;
    return kept?.token === token ? { ...kept, answer: { ...emptyAnswer, ...kept.answer } } : fresh;
  } catch {
    return fresh;
  }
}

export function keepDraft(draft: Draft): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing: the form works, it only forgets.
  }
}

export function dropDraft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}
