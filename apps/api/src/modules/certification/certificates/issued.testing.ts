import { verify, type ListedKey } from '@lidzgaita/credentials';
import { randomUUID } from 'node:crypto';
import type { TestServer } from '../../../testing/test-server.js';
import type { VettingCourse } from '../../../testing/vetting-course.js';

const CERTIFY = `mutation ($input: CertifyInput!) { certify(input: $input) { __typename ... on Certificate { id number code } ... on Refusal { code } } }`;

export interface IssuedCertificate {
  id: string;
  number: string;
  code: string;
  enrolmentId: string;
  personId: string;
}

/** Somebody with everything that is asked, and the certificate for it. */
export async function issued(course: VettingCourse, name: string): Promise<IssuedCertificate> {
  const trainee = await course.trainee(name);
  await course.makeReady(trainee);
  const { data } = await course.coordinator.ask<{ certify: { __typename: string; id: string; number: string; code: string } }>(CERTIFY, { input: { key: randomUUID(), enrolmentId: trainee.enrolmentId, reason: 'Viss ir' } });
  if (data.certify.__typename !== 'Certificate') throw new Error(`Not certified: ${data.certify.code}`);
  return { ...data.certify, ...trainee };
}

/** What was signed, as it is stored. */
export async function filesOf(server: TestServer, id: string): Promise<{ pdf: Buffer; credential: Record<string, unknown> }> {
  const { rows } = await server.db.query('select pdf, credential from certificate where id = $1', [id]);
  return rows[0] as { pdf: Buffer; credential: Record<string, unknown> };
}

/** As any verifier of Open Badges does it. */
export async function checked(server: TestServer, id: string): Promise<string[]> {
  const json = async (url: string): Promise<unknown> => (await server.app.inject({ method: 'GET', url: new URL(url).pathname })).json();
  const { credential } = await filesOf(server, id);
  const { credentialStatus, issuer } = credential as { credentialStatus: { statusListCredential: string }[]; issuer: { id: string } };
  const statusLists = await Promise.all(credentialStatus.map(({ statusListCredential }) => json(statusListCredential)));
  const keys = (await json(issuer.id)) as { keys: ListedKey[] };
  const result = await verify(credential, { keys, issuer: issuer.id, statusLists, now: server.clock.now() });
  return result.outcome === 'valid' ? [result.status] : result.reasons.map(({ code }) => code);
}
