import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { longest, rest, TypedSaver } from './typed-saver';

const save = vi.fn<(text: string) => void>();
const saved = () => save.mock.calls.map(([text]) => text);
let saver: TypedSaver;

beforeEach(() => {
  vi.useFakeTimers();
  save.mockReset();
  saver = new TypedSaver(save);
});
afterEach(() => vi.useRealTimers());

describe('TypedSaver', () => {
  it('saves once after a rest, not once a key', () => {
    for (const text of ['r', 'ro', 'rob']) {
      saver.type(text);
      vi.advanceTimersByTime(100);
    }
    expect(saved()).toEqual([]);
    vi.advanceTimersByTime(rest);
    expect(saved()).toEqual(['rob']);
  });

  it('leaves nothing unsaved for longer than two seconds, however long somebody types', () => {
    let text = '';
    for (let passed = 0; passed < 10_000; passed += 100) {
      text += 'a';
      saver.type(text);
      vi.advanceTimersByTime(100);
      expect(text.length - (saved().at(-1)?.length ?? 0)).toBeLessThanOrEqual(longest / 100);
    }
    expect(saved().length).toBeLessThanOrEqual(5);
  });

  it('saves at once when its field is left, and nothing twice', () => {
    saver.type('robežas');
    saver.flush();
    saver.flush();
    vi.runAllTimers();
    expect(saved()).toEqual(['robežas']);
  });

  it('keeps to what the server takes', () => {
    saver.type(' a\u0000b\u001b\tc\nd\u0301  ');
    saver.flush();
    expect(saved()).toEqual(['ab\tc\nd\u0301']);
    saver.type('e\u0304');
    saver.flush();
    expect(saved()).toEqual(['ab\tc\nd\u0301', 'ē']);
  });
});
