import { randomUUID } from 'node:crypto';
import { type Content, compileModule } from '@lidzgaita/content';
import { policyOf, type Question } from '@lidzgaita/grading';
import { PublishingService } from '../modules/catalogue/publishing.service.js';
import type { TestServer } from './test-server.js';

/** Stands in every explanation of the mini course, so that a test can look for keys that leak. */
export const SECRET = 'KEPT-SECRET';

const both = (text: string) => ({ lv: `${text} (lv)`, en: `${text} (en)` });
const blocks = (...texts: string[]) => {
  const body = texts.map((text) => ({ t: 'p' as const, c: [text] }));
  return { lv: body, en: body };
};
const why = both(SECRET);

const single = (id: string, safety = false): Question => ({
  id, kind: 'single', tags: [], hints: [], safety, passage: 'pirma#sakums', prompt: both(id),
  options: ['a', 'b', 'c'].map((letter) => ({ id: letter, correct: letter === 'a', text: both(letter), why })),
});
const multiple = (id: string): Question => ({
  id, kind: 'multiple', tags: [], hints: [], safety: false, passage: 'otra#sakums', prompt: both(id), scoring: 'all',
  options: ['a', 'b', 'c'].map((letter) => ({ id: letter, correct: letter !== 'c', text: both(letter), why })),
});
const trueFalse = (id: string): Question => ({
  id, kind: 'true-false', tags: [], hints: [], safety: false, prompt: both(id), answer: true, why: { true: why, false: why },
});

const lesson = (id: string) => ({ id, title: both(id), minutes: 5, body: blocks('one', 'two', 'three') });
const story = (id: string) => ({
  id, title: both(id), minutes: 10, intro: blocks('intro'), closing: blocks('closing'), support: false,
  points: [
    {
      id: 'sakums', scene: blocks('scene'), question: both('question'), expert: blocks('expert'),
      choices: [
        { id: 'talak', value: 'best' as const, text: both('on'), consequence: blocks('on'), why: blocks('why'), next: 'beigas' },
        { id: 'velreiz', value: 'harmful' as const, text: both('again'), consequence: blocks('again'), why: blocks('why'), next: 'sakums' },
      ],
    },
    {
      id: 'beigas', scene: blocks('scene'), question: both('question'), expert: blocks('expert'),
      choices: [{ id: 'gatavs', value: 'best' as const, text: both('done'), consequence: blocks('done'), why: blocks('why'), next: 'end' }],
    },
  ],
});

/** Two modules: `m1` with two lessons, two cases and a quiz of four (two tries, 75 %); `m2` with a lesson only. */
export const miniContent: Content = {
  glossary: [],
  agreements: [],
  modules: [
    {
      id: 'm1', code: 'M1', title: both('Module one'), summary: both('Summary'), minutes: 30, outcomes: [both('Outcome')],
      lessons: [lesson('pirma'), lesson('otra')],
      cases: [story('stasts'), story('otrs-stasts')],
      quiz: {
        ...policyOf({ draw: 4, pass: 75, attempts: 2 }),
        questions: [single('drosiba', true), single('viens'), single('divi'), single('tris'), multiple('vairaki'), multiple('daudz'), trueFalse('patiesi')],
      },
    },
    { id: 'm2', code: 'M2', title: both('Module two'), summary: both('Summary'), minutes: 10, outcomes: [both('Outcome')], lessons: [lesson('viena')], cases: [] },
  ],
  programmes: [
    {
      id: 'parauga-programma', code: 'P', title: both('Programme'), summary: both('Summary'), academicHours: 8, modules: ['m1', 'm2'],
      certificate: { title: both('Certificate'), criteria: both('Criteria'), months: 24 },
      requirements: [{ id: 'm1-tests', kind: 'quiz-passed', module: 'm1', title: both('Test'), stage: 'online', mover: 'trainee' }],
    },
  ],
};

/** The right answer to each question of the mini course. */
export function rightAnswer(questionId: string): object {
  const kind = miniContent.modules[0]!.quiz!.questions.find(({ id }) => id === questionId)!.kind;
  if (kind === 'single') return { choice: 'a' };
  return kind === 'multiple' ? { choices: ['a', 'b'] } : { choice: 'true' };
}

/** A wrong answer to each question of the mini course. */
export function wrongAnswer(questionId: string): object {
  const kind = miniContent.modules[0]!.quiz!.questions.find(({ id }) => id === questionId)!.kind;
  if (kind === 'single') return { choice: 'b' };
  return kind === 'multiple' ? { choices: ['c'] } : { choice: 'false' };
}

/** The mini course in a database: published, with cohorts that people can be enrolled in. */
export class MiniCourse {
  private constructor(
    private readonly server: TestServer,
    readonly organisationId: string,
    readonly programmeHash: string,
    readonly moduleHash: string,
  ) {}

  static async publish(server: TestServer): Promise<MiniCourse> {
    const published = await server.app.get(PublishingService, { strict: false }).publish(miniContent);
    const programme = published.find(({ kind }) => kind === 'programme')!;
    const organisationId = randomUUID();
    await server.db.query('insert into organisation (id, code, name) values ($1, $2, $3)', [organisationId, `mini-${organisationId.slice(0, 8)}`, both('Organisation')]);
    await server.db.query(`insert into region (code, name) values ('mini', $1) on conflict do nothing`, [both('Region')]);
    return new MiniCourse(server, organisationId, programme.hash, compileModule(miniContent, 'm1').hash);
  }

  /** Enrols somebody in a cohort of their own, so that one person can be enrolled many times. */
  async enrol(personId: string): Promise<string> {
    const [enrolmentId, cohortId] = [randomUUID(), randomUUID()];
    await this.server.db.query(
      `insert into cohort (id, title, programme_edition_hash, organisation_id, region_code, starts_on, ends_on, capacity)
       values ($1, $2, $3, $4, 'mini', '2026-10-01', '2027-03-01', 16)`,
      [cohortId, both('Cohort'), this.programmeHash, this.organisationId],
    );
    await this.server.db.query('insert into enrolment (id, cohort_id, person_id, enrolled_at) values ($1, $2, $3, $4)', [enrolmentId, cohortId, personId, this.server.clock.now()]);
    return enrolmentId;
  }
}
