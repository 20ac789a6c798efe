import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { rightAnswer, bestWalk } from './answers.js';
import { expect } from './journey.js';
import { ask } from './people.js';

interface Course {
  course: { modules: { id: string; lessons: { id: string }[]; cases: { id: string }[] }[] };
}

/** Sends a write and expects that it was taken. */
export async function write(by: APIRequestContext, mutation: string, type: string, input: object): Promise<Record<string, unknown>> {
  const query = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { __typename ... on Refusal { code } ${mutation === 'startAttempt' ? '... on QuizAttempt { id questions { id } }' : ''} } }`;
  const { done } = await ask<{ done: Record<string, unknown> }>(by, query, { input });
  expect(done, `${mutation} ${JSON.stringify(input)}`).not.toHaveProperty('code');
  return done;
}

const key = (): { key: string } => ({ key: randomUUID() });

/** Reads, walks through the cases and passes the test of a module, as the screens do it. */
export async function learn(by: APIRequestContext, enrolmentId: string, moduleId: string): Promise<void> {
  const { course } = await ask<Course>(by, 'query ($id: ID!) { course(enrolmentId: $id) { modules { id lessons { id } cases { id } } } }', { id: enrolmentId });
  const module = course.modules.find(({ id }) => id === moduleId)!;
  for (const { id: lessonId } of module.lessons) await write(by, 'recordLessonProgress', 'RecordLessonProgressInput', { enrolmentId, moduleId, lessonId, block: 0, read: true });
  for (const { id: caseId } of module.cases) await write(by, 'recordCaseRun', 'RecordCaseRunInput', { ...key(), enrolmentId, moduleId, caseId, choices: bestWalk(moduleId, caseId) });
  const { id: attemptId, questions } = (await write(by, 'startAttempt', 'StartAttemptInput', { ...key(), enrolmentId, moduleId })) as unknown as { id: string; questions: { id: string }[] };
  for (const { id: questionId } of questions) {
    await write(by, 'saveAnswer', 'SaveAnswerInput', { ...key(), attemptId, questionId, revision: 1, response: rightAnswer(moduleId, questionId) });
  }
  await write(by, 'submitAttempt', 'SubmitAttemptInput', { ...key(), attemptId });
}

/** Signs the text that is in force, under the person's own name. */
export async function sign(by: APIRequestContext, enrolmentId: string, documentId: string, typedName: string): Promise<void> {
  const query = 'query ($e: ID!, $d: ID!) { agreement(enrolmentId: $e, documentId: $d) { current { hash } } }';
  const { agreement } = await ask<{ agreement: { current: { hash: string } } }>(by, query, { e: enrolmentId, d: documentId });
  await write(by, 'signAgreement', 'SignAgreementInput', { ...key(), enrolmentId, documentId, hash: agreement.current.hash, typedName });
}

/** What a member of staff records by hand. */
export async function record(by: APIRequestContext, enrolmentId: string, requirementId: string, said: object = {}): Promise<void> {
  const occurredOn = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Riga' }).format(new Date());
  await write(by, 'recordEvidence', 'RecordEvidenceInput', { ...key(), enrolmentId, requirementId, occurredOn, ...said });
}
