import type { CaseStory, Question } from '@lidzgaita/grading';

/** The response that answers a question rightly, or one that answers it wrongly (where that is possible). */
export function answerTo(question: Question, right: boolean): object {
  switch (question.kind) {
    case 'true-false':
      return { choice: String(question.answer === right) };
    case 'single':
      return { choice: question.options.find(({ correct }) => correct === right)!.id };
    case 'multiple': {
      const correct = question.options.filter((option) => option.correct).map(({ id }) => id);
      const wrong = question.options.filter((option) => !option.correct).map(({ id }) => id);
      return { choices: right ? correct : wrong.slice(0, 1) };
    }
    case 'matching':
      return pairs(question.parts, right ? ({ match }) => match : ({ match }) => question.options.find(({ id }) => id !== match)!.id);
    case 'groups':
      return pairs(question.parts, right ? ({ group }) => group : ({ group }) => question.groups.find(({ id }) => id !== group)!.id);
    case 'gap-select':
      return pairs(question.gaps, ({ options }) => options.find(({ correct }) => correct === right)!.id);
    case 'ordering': {
      const order = question.options.map(({ id }) => id);
      return { order: right ? order : order.toReversed() };
    }
    case 'short-answer':
      return { text: right ? question.accepted.find(({ credit }) => credit === 100)!.text.lv : '—' };
    case 'number':
      return { number: right ? question.answer : '-999999', ...(question.units.length > 1 && { unit: question.units[0]!.id }) };
    case 'judgement': {
      const ranked = [...question.options].sort((a, b) => b.rating - a.rating).map(({ id }) => id);
      return right ? { most: ranked[0], least: ranked.at(-1) } : { most: ranked.at(-1), least: ranked[0] };
    }
    case 'reflection':
      return { text: 'Sarunā es vispirms klausītos un nesteigtos ar padomu. Ja rastos bažas par drošību, tajā pašā dienā runātu ar koordinatoru.' };
    case 'self-rating':
      return { choice: question.options[right ? question.options.length - 1 : 0]!.id };
    case 'case':
      return { path: walk(question.story!, right) };
  }
}

const pairs = <Part extends { id: string }>(parts: readonly Part[], of: (part: Part) => string): object => ({
  pairs: Object.fromEntries(parts.map((part) => [part.id, of(part)])),
});

/** The best way through a case; the wrong one takes the first choice that is not best, once. */
function walk({ points }: CaseStory, right: boolean): { point: string; choice: string }[] {
  const path: { point: string; choice: string }[] = [];
  for (let at = points[0]!.id; at !== 'end'; ) {
    const point = points.find(({ id }) => id === at)!;
    const best = point.choices.find(({ value }) => value === 'best')!;
    const choice = right || path.length > 0 ? best : (point.choices.find(({ value }) => value !== 'best') ?? best);
    path.push({ point: at, choice: choice.id });
    at = choice.next;
  }
  return path;
}
