import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Mail } from '../../../platform/mail/mail.service.js';
import type { Caller, TestServer } from '../../../testing/test-server.js';
import type { VettingCourse } from '../../../testing/vetting-course.js';

export interface Answer {
  __typename: string;
  code?: string;
  params?: { blockers?: string[] };
  id: string;
  status?: string;
  state?: string;
  limits?: string | null;
  mine?: boolean;
  mayAnswer?: boolean;
}

const DECIDED = '__typename ... on Certificate { id number status issuedOn expiresOn limits suspendedReason revokedReason } ... on Proposal { id state kind mine mayAnswer } ... on Refusal { code params }';
const INPUTS = {
  certify: 'CertifyInput', notYet: 'NotYetInput', suspendCertificate: 'SuspendCertificateInput', reinstateCertificate: 'ReinstateCertificateInput', revokeCertificate: 'RevokeCertificateInput',
  approveProposal: 'AnswerProposalInput', declineProposal: 'AnswerProposalInput', withdrawProposal: 'WithdrawProposalInput', waiveRequirement: 'WaiveRequirementInput', withdrawWaiver: 'WithdrawWaiverInput',
} as const;
const FIELDS: Partial<Record<keyof typeof INPUTS, string>> = {
  notYet: '__typename ... on NotYet { id reason nextSteps reviewOn } ... on Refusal { code }',
  approveProposal: '__typename ... on Proposal { id state } ... on Refusal { code params }',
  declineProposal: '__typename ... on Proposal { id state } ... on Refusal { code }',
  withdrawProposal: '__typename ... on Proposal { id state } ... on Refusal { code }',
  waiveRequirement: '__typename ... on Volunteer { waivable } ... on Refusal { code }',
  withdrawWaiver: '__typename ... on Volunteer { waivers } ... on Refusal { code }',
};

/** Asks for a decision, and again while others hold the lock for too long, as a browser does. */
export async function decide(by: Caller, operation: keyof typeof INPUTS, input: object, key: string = randomUUID()): Promise<Answer> {
  const query = `mutation ($input: ${INPUTS[operation]}!) { answer: ${operation}(input: $input) { ${FIELDS[operation] ?? DECIDED} } }`;
  const { data, errors } = await by.ask<{ answer: Answer }>(query, { input: { key, ...input } });
  if (errors?.[0]?.extensions.code === 'BUSY') return decide(by, operation, input, key);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.answer;
}

/** What it came to, in one word. */
export const outcome = ({ code, status, state, __typename }: Answer): string => code ?? status ?? state ?? __typename;

export async function readyTrainee(course: VettingCourse, name: string): Promise<{ personId: string; enrolmentId: string }> {
  const trainee = await course.trainee(name);
  await course.makeReady(trainee);
  return trainee;
}

/** Somebody with a certificate, and the certificate. */
export async function certified(course: VettingCourse, name: string): Promise<{ personId: string; enrolmentId: string; certificateId: string }> {
  const trainee = await readyTrainee(course, name);
  const { id } = await decide(course.coordinator, 'certify', { enrolmentId: trainee.enrolmentId, reason: 'Viss ir' });
  return { ...trainee, certificateId: id };
}

/** The letters to somebody in the outbox, once there is no job left to send one. */
export async function letters(server: TestServer, to: string): Promise<string[]> {
  const waiting = async () => (await server.db.query(`select 1 from graphile_worker._private_jobs`)).rows.length;
  for (let tries = 0; tries < 100 && (await waiting()) > 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  const { outbox } = server.app.get(Mail, { strict: false });
  const all = await Promise.all((await readdir(outbox).catch(() => [])).map((name) => readFile(join(outbox, name), 'utf8')));
  return all.map((letter) => letter.replace(/=\r?\n/g, '')).filter((letter) => letter.includes(`To: ${to}`));
}
