import { describe, expect, it } from 'vitest';
import { changesOf, type DraftStep, emptyDraft, nextDraft } from './attendance-draft';

const after = (...steps: DraftStep[]) => steps.reduce(nextDraft, emptyDraft);
const everybody: DraftStep = { kind: 'rest-present', personIds: ['anna', 'jānis'], full: 480 };

describe('attendance draft', () => {
  it('marks everybody at once, and one of them otherwise', () => {
    const draft = after(everybody, { kind: 'set', personId: 'jānis', minutes: 90 });
    expect(draft.minutes).toEqual({ anna: 480, jānis: 90 });
  });

  it('takes back one step at a time, down to nothing', () => {
    const steps: DraftStep[] = [everybody, { kind: 'set', personId: 'jānis', minutes: 90 }, { kind: 'undo' }];
    expect(after(...steps).minutes).toEqual({ anna: 480, jānis: 480 });
    expect(after(...steps, { kind: 'undo' }, { kind: 'undo' })).toEqual(emptyDraft);
  });

  it('changes only what differs from what is recorded; nothing recorded is not 0 minutes', () => {
    const draft = after({ kind: 'set', personId: 'anna', minutes: 0 }, { kind: 'set', personId: 'jānis', minutes: 480 });
    expect(changesOf({ jānis: 480 }, draft)).toEqual([{ personId: 'anna', from: undefined, to: 0 }]);
    expect(changesOf({ anna: 90, jānis: 480 }, draft)).toEqual([{ personId: 'anna', from: 90, to: 0 }]);
  });
});
