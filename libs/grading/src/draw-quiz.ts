import { drawQuestions } from './draw-questions.js';
import { GradingError } from './grading-error.js';
import type { QuizPolicy, QuizSection } from './quiz-policy.js';
import type { Question } from './registry.js';

/** A question of an attempt and the section it stands in; null when the quiz has none. */
export interface DrawnQuestion {
  id: string;
  sectionId: string | null;
}

/** The section that a question belongs to: the first that has one of its tags. */
export function sectionOf(sections: readonly QuizSection[], { tags }: Pick<Question, 'tags'>): QuizSection | undefined {
  return sections.find((section) => section.tags.some((tag) => tags.includes(tag)));
}

/**
 * The questions of one attempt in their order: section by section, each drawn as {@link drawQuestions} does and, where
 * the section does not shuffle, in the order of the bank. The same arguments give the same questions.
 * @throws GradingError `bad-draw` without `draw` and sections, `duplicate-question`
 */
export function drawQuiz(
  bank: readonly Pick<Question, 'id' | 'safety' | 'tags'>[],
  { draw, sections }: Pick<QuizPolicy, 'draw' | 'sections'>,
  seed: string,
  seenIds: Iterable<string> = [],
): DrawnQuestion[] {
  const seen = [...seenIds];
  if (sections.length === 0) {
    if (draw === undefined) throw new GradingError('bad-draw');
    return drawQuestions(bank, { draw }, seed, seen).map((id) => ({ id, sectionId: null }));
  }
  return sections.flatMap((section) => {
    const own = bank.filter((question) => sectionOf(sections, question)?.id === section.id);
    const drawn = drawQuestions(own, section, `${seed}/${section.id}`, seen);
    const ids = section.shuffle ? drawn : own.map(({ id }) => id).filter((id) => drawn.includes(id));
    return ids.map((id) => ({ id, sectionId: section.id }));
  });
}
