import { afterAll, beforeAll, expect, it } from 'vitest';
import { countStatements } from '../../testing/count-statements.js';
import type { Target } from '../../testing/permissions/target.js';
import { World } from '../../testing/permissions/world.js';

let world: World;
let target: Target;

beforeAll(async () => {
  world = await World.build();
  target = await world.target('trainer', 'my cohort');
});
afterAll(() => world?.server.stop());

type Reader = 'trainer' | 'coordinator';
const PERSON = '{ id givenName familyName }';
const CHANGE = `enrolmentId person ${PERSON} cohort before after certified`;

/** Everything that staff read of many people at once. */
const READS: Record<string, { reader: Reader; ask: () => string; rows: (answer: never) => unknown[] }> = {
  markingQueue: { reader: 'trainer', ask: () => `markingQueue { attemptId learner ${PERSON} question review marks { marker ${PERSON} } }`, rows: (items: unknown[]) => items },
  cohortAttempts: { reader: 'coordinator', ask: () => `cohortAttempts(cohortId: "${target.cohortId}") { id person ${PERSON} moduleTitle possible }`, rows: (attempts: unknown[]) => attempts },
  accommodations: { reader: 'coordinator', ask: () => `accommodations(cohortId: "${target.cohortId}") { id person ${PERSON} setBy ${PERSON} moduleCode }`, rows: (granted: unknown[]) => granted },
  regrades: { reader: 'trainer', ask: () => `regrades { id prompt person ${PERSON} changes { ${CHANGE} } }`, rows: (regrades: unknown[]) => regrades },
  regradePreview: {
    reader: 'trainer', ask: () => `regradePreview(moduleId: "m1", questionId: "viens", version: "${target.version}", action: VOID) { changes { ${CHANGE} } }`,
    rows: ({ changes }: { changes: unknown[] }) => changes,
  },
  quizStatistics: {
    reader: 'trainer', ask: () => `quizStatistics(moduleId: "m1", cohortId: "${target.cohortId}") { attempts questions { questionId version n choices { key count } } }`,
    rows: ({ attempts }: { attempts: number }) => Array.from({ length: attempts }),
  },
};

async function read<Answer>(reader: Reader, question: string): Promise<Answer> {
  const { data, errors } = await world.callerOf(reader).ask<{ answer: Answer }>(`{ answer: ${question} }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.answer;
}

async function readAll(): Promise<Record<string, { rows: number; statements: number }>> {
  const found: Record<string, { rows: number; statements: number }> = {};
  // One after the other: a statement that waits for a connection would be counted with somebody else's.
  for (const [name, { reader, ask, rows }] of Object.entries(READS)) {
    let answer: never | undefined;
    const statements = await countStatements(async () => (answer = await read<never>(reader, ask())));
    found[name] = { rows: rows(answer!).length, statements };
  }
  return found;
}

it('the database is asked as often for twenty people as for two', async () => {
  await world.another(target);
  // Editions are read once and kept.
  await readAll();
  const few = await readAll();
  for (let people = 2; people < 20; people++) await world.another(target);
  const many = await readAll();
  for (const name of Object.keys(READS)) {
    expect(many[name]!.rows, name).toBe(10 * few[name]!.rows);
    expect(many[name]!.statements, name).toBe(few[name]!.statements);
    expect(few[name]!.statements, name).toBeGreaterThan(0);
  }
});

it('whoever is out of reach is not counted, and nobody waits for oneself', async () => {
  const counts = async () => ({
    quizzes: await read<{ moduleId: string; attempts: number; waitingMarks: number }[]>('trainer', 'quizzes { moduleId attempts waitingMarks }'),
    first: await read<{ attempts: number }>('trainer', 'quizStatistics(moduleId: "m1") { attempts }'),
  });
  const before = await counts();
  const [m1, m3] = before.quizzes;
  expect(before).toMatchObject({ quizzes: [{ moduleId: 'm1' }, { moduleId: 'm3' }], first: { attempts: m1!.attempts } });

  await world.target('trainer', 'other cohort');
  await world.target('trainer', 'other organisation');
  expect(await counts()).toEqual(before);

  await world.target('trainer', 'own');
  const withOwn = [{ ...m1, attempts: m1!.attempts + 1 }, { ...m3, attempts: m3!.attempts + 2 }];
  expect(await counts()).toEqual({ quizzes: withOwn, first: { attempts: m1!.attempts + 1 } });

  await world.target('trainer', 'my cohort');
  const withOther = [{ ...m1, attempts: m1!.attempts + 2 }, { ...m3, attempts: m3!.attempts + 4, waitingMarks: m3!.waitingMarks + 1 }];
  expect(await counts()).toEqual({ quizzes: withOther, first: { attempts: m1!.attempts + 2 } });
});
