import { sectionOf } from '@lidzgaita/grading';
import type { Report } from '../faults/fault.js';
import { reportDraw, type QuizFile } from './lint-draw.js';

/** Checks that the sections share out the questions: each in exactly one, and enough of them for every draw. */
export function lintSections({ source, data }: QuizFile, report: Report): void {
  const { sections, questions } = data;
  const owners = new Map<string, string>();
  sections.forEach(({ id, tags }, index) => {
    tags.forEach((tag, position) => {
      const first = owners.get(tag);
      const place = source.place(['sections', index, 'tags', position]);
      if (first === undefined) owners.set(tag, id);
      else if (first === id) report(place, 'named-twice', { name: tag });
      else report(place, 'tag-in-two-sections', { tag, first, second: id });
    });
  });
  questions.forEach((question, index) => {
    if (sectionOf(sections, question)) return;
    report(source.place(['questions', index, 'id']), 'question-without-section', { question: question.id });
  });
  sections.forEach((section, index) => {
    const own = questions.filter((question) => sectionOf(sections, question) === section);
    reportDraw(own, section.draw, source.place(['sections', index, 'draw']), report);
  });
}
