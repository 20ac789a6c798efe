import { questionTypeOf, type Question } from '../registry.js';
import { shuffle } from '../shuffle.js';
import type { Answered } from './placed-kinds.js';

type Listed = { id: string }[];
type AnyView = { options?: Listed; parts?: Listed; gaps?: { options: Listed }[] };

const like = <T extends { id: string }>(list: readonly T[], order: Listed | undefined): T[] =>
  order!.map(({ id }) => list.find((one) => one.id === id)!);

/**
 * The same question with its lists written in the order in which they are presented, and the same answer. The order is
 * the meaning of an `ordering`: there the ids go round instead.
 */
export function reordered({ question, response }: Answered, seed: string): Answered {
  const view = questionTypeOf(question.kind).present(question, seed) as object as AnyView;
  if (question.kind !== 'ordering') return { question: turned(question, view, seed), response };
  const ids = question.options.map(({ id }) => id);
  const renamed = (id: string) => view.options![ids.indexOf(id)]!.id;
  const options = question.options.map((option) => ({ ...option, id: renamed(option.id) }));
  return {
    question: { ...question, options },
    response: { order: (response as { order: string[] }).order.map(renamed) },
  };
}

function turned(question: Question, view: AnyView, seed: string): Question {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return { ...question, options: like(question.options, view.options) };
    case 'judgement':
      return { ...question, options: like(question.options, view.options) };
    case 'matching':
      return { ...question, parts: shuffle(question.parts, seed), options: like(question.options, view.options) };
    case 'groups':
      return { ...question, parts: like(question.parts, view.parts), groups: shuffle(question.groups, seed) };
    case 'gap-select': {
      const gaps = question.gaps.map((gap, n) => ({ ...gap, options: like(gap.options, view.gaps![n]!.options) }));
      return { ...question, gaps: shuffle(gaps, seed) };
    }
    case 'short-answer':
      return { ...question, accepted: shuffle(question.accepted, seed) };
    case 'case': {
      const [start, ...others] = question.story!.points.map((point) => ({
        ...point,
        choices: shuffle(point.choices, seed),
      }));
      return { ...question, story: { ...question.story!, points: [start!, ...shuffle(others, seed)] } };
    }
    default:
      return question;
  }
}
