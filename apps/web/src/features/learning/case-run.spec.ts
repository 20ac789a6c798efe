import type { CaseChoiceDocument, CaseDocument } from '@lidzgaita/contract';
import { describe, expect, it } from 'vitest';
import { choose, moveOn, readWalk } from './case-run';

const choice = (id: string, next: string): CaseChoiceDocument => ({
  id,
  next,
  value: 'acceptable',
  text: id,
  consequence: [],
  why: [],
});
const point = (id: string, choices: CaseChoiceDocument[]) => ({ id, scene: [], question: id, choices, expert: [] });
const story: CaseDocument = {
  id: 'story',
  title: 'story',
  minutes: 5,
  intro: [],
  points: [
    point('one', [choice('on', 'two'), choice('again', 'one'), choice('short', 'end')]),
    point('two', [choice('done', 'end')]),
  ],
  closing: [],
  support: false,
};

const at = (address: string | null) => {
  const { stage, steps } = readWalk(story, address);
  const where = stage.at === 'point' ? stage.point.id : stage.at === 'outcome' ? stage.step.choice.id : '';
  return `${stage.at} ${where} ${steps.length}`;
};

describe('a walk through a case', () => {
  it.each([
    [null, 'start  0'],
    ['', 'point one 0'],
    ['on', 'outcome on 1'],
    ['on.', 'point two 1'],
    ['again.', 'point one 1'],
    ['again.on.done', 'outcome done 3'],
    ['again.on.done.', 'end  3'],
    ['short.', 'end  1'],
    ['nonsense', 'point one 0'],
    ['on.nonsense.', 'point two 1'],
  ])('at %j', (address, expected) => expect(at(address)).toBe(expected));

  it('writes the address it reads', () => {
    const { steps } = readWalk(story, choose([], 'again'));
    expect(moveOn(steps)).toBe('again.');
    expect(choose(steps, 'on')).toBe('again.on');
    expect(moveOn([])).toBe('');
  });
});
