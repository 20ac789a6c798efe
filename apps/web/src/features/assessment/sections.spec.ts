import { describe, expect, it } from 'vitest';
import { bySection } from './sections';

const asked = (...ids: (string | null)[]) => ids.map((sectionId, i) => ({ number: i + 1, question: { sectionId } }));
const sections = [{ id: 'a' }, { id: 'b' }];

describe('bySection', () => {
  it('keeps the order of the questions', () => {
    const groups = bySection(asked('a', 'a', 'b'), sections);
    expect(groups.map(({ section, items }) => [section?.id, items.map(({ number }) => number)])).toEqual([
      ['a', [1, 2]],
      ['b', [3]],
    ]);
  });

  it('is one nameless group without sections', () => {
    expect(bySection(asked(null, null), [])).toEqual([{ section: undefined, items: asked(null, null) }]);
  });
});
