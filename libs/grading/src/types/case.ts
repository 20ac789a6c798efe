import { z } from 'zod';
import { gradeOf } from '../grade.js';
import { contentId } from '../ids.js';
import { questionBase } from '../question-base.js';
import type { QuestionType } from '../question-type.js';
import { readPrinted } from '../read-response.js';
import type { Rubric } from '../rubric.js';
import { firstSteps, pathResponse, walkOf, type CaseStep, type CaseStory } from './case-walk.js';

const schema = z.strictObject({
  ...questionBase,
  kind: z.literal('case'),
  case: contentId,
  scoring: z.enum(['scored', 'signed-off']).default('scored'),
});

/**
 * A case of the module (`case` is its id) to be walked to its end; `story` is put in where the module is put together.
 * `scored`: marked by the rules; `signed-off`: a person says whether it will do.
 */
export type CaseQuestion = z.infer<typeof schema> & { story?: CaseStory };

/** The decisions made so far, from the start. */
export type CaseResponse = z.infer<typeof pathResponse>;

const points = { best: 2, acceptable: 1, harmful: 0 };
const signOff: Rubric = [
  {
    id: 'signed-off',
    text: { lv: 'Gadījums pieņemts', en: 'Case signed off' },
    levels: [
      { id: 'no', points: 0, text: { lv: 'Vēl ne', en: 'Not yet' } },
      { id: 'yes', points: 1, text: { lv: 'Jā', en: 'Yes' } },
    ],
  },
];

function storyOf({ id, story }: CaseQuestion): CaseStory {
  if (!story) throw new Error(`Question ${id} was not given the story of its case`);
  return story;
}

const keyOf = ({ point, choice }: CaseStep): string => `${point.id}/${choice.id}`;

/**
 * Question type `case`. `scored`: the first decision at each point on the way counts, best 2, acceptable 1, harmful 0,
 * out of 2 for each of these points; a walk that does not reach the end earns 0 of 1. `signed-off`: 0 of 1 until marked.
 * Statistics count first decisions too. In a review a point that was come back to is called `point#2`. `present`,
 * `grade`, `review`, `choices` and `chosen` throw an Error without `story`. Printed as `point/choice` with blanks.
 */
export const caseWalk = {
  kind: 'case',
  schema,
  responseSchema: pathResponse,
  lint: () => [],
  present(question) {
    const { id, kind, prompt } = question;
    const { title, notice, intro, points: all } = storyOf(question);
    const views = all.map((point) => ({
      id: point.id,
      scene: point.scene,
      question: point.question,
      choices: point.choices.map(({ id: choice, text, consequence, next }) => ({
        id: choice,
        text,
        consequence,
        next,
      })),
    }));
    return { id, kind, prompt, title, ...(notice && { notice }), intro, points: views };
  },
  marking: ({ scoring }) => (scoring === 'signed-off' ? 'person' : 'rules'),
  rubric: () => signOff,
  grade(question, response) {
    const { steps, finished } = walkOf(storyOf(question), response, question.id);
    if (question.scoring === 'signed-off' || !finished) return gradeOf(0, 1);
    const counted = firstSteps(steps);
    const earned = counted.reduce((sum, { choice }) => sum + points[choice.value], 0);
    return gradeOf(earned, 2 * counted.length);
  },
  review(question, response) {
    const story = storyOf(question);
    const walk = response === undefined ? [] : walkOf(story, response, question.id).steps;
    const steps = walk.map(({ point, choice }, index) => {
      const visit = walk.slice(0, index + 1).filter((step) => step.point === point).length;
      const id = visit === 1 ? point.id : `${point.id}#${visit}`;
      const { text: chosen, value, why } = choice;
      return { id, question: point.question, chosen, value, why, expert: point.expert };
    });
    return { options: [], parts: [], steps, text: null };
  },
  choices: (question) =>
    storyOf(question).points.flatMap((point) =>
      point.choices.map((choice) => ({
        key: keyOf({ point, choice }),
        label: [point.question, choice.text],
        correct: choice.value === 'best',
      })),
    ),
  chosen: (question, response) => firstSteps(walkOf(storyOf(question), response, question.id).steps).map(keyOf),
  print: ({ path }) => path.map(({ point, choice }) => `${point}/${choice}`).join(' '),
  parse(line) {
    const steps = line === '' ? [] : line.split(' ').map((step) => step.split('/'));
    const path = steps.map(([point, choice, ...rest]) => (rest.length > 0 ? null : { point, choice }));
    return readPrinted(pathResponse, { path });
  },
} satisfies QuestionType<CaseQuestion, CaseResponse>;
