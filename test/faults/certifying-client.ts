import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { type Cohort, type Course, type Volunteer } from './certifying-course.js';
import type { Stage } from './stage.js';
import { Talk, type Answer } from './talk.js';

/** What was confirmed: which operation about whom, and which row the answer named (for a reference, the key). */
export interface Line {
  operation: Operation;
  enrolmentId: string;
  id: string;
}

const decided = '__typename ... on Certificate { id } ... on Proposal { id } ... on Refusal { code params }';
/** Input type and what is read of the answer. */
const OPERATIONS = {
  signAgreement: ['SignAgreementInput', '__typename ... on Agreement { signatures { id } } ... on Refusal { code }'],
  answerReference: ['AnswerReferenceInput', '__typename ... on ReferenceReceipt { answeredAt } ... on Refusal { code params }'],
  recordEvidence: ['RecordEvidenceInput', '__typename ... on Refusal { code params }'],
  certify: ['CertifyInput', decided],
  certifyCohort: ['CertifyCohortInput', '__typename ... on CohortDecisions { results { enrolmentId certificate { id } refusal { code params } } } ... on Refusal { code params }'],
  reissueCertificate: ['ReissueCertificateInput', '__typename ... on Certificate { id } ... on Refusal { code params }'],
  suspendCertificate: ['SuspendCertificateInput', decided],
  reinstateCertificate: ['ReinstateCertificateInput', decided],
  revokeCertificate: ['RevokeCertificateInput', decided],
  approveProposal: ['AnswerProposalInput', '__typename ... on Proposal { id } ... on Refusal { code params }'],
} as const;
export type Operation = keyof typeof OPERATIONS;
export const operations = Object.keys(OPERATIONS) as Operation[];

export const textOf = (operation: Operation): string => `mutation ($input: ${OPERATIONS[operation][0]}!) { answer: ${operation}(input: $input) { ${OPERATIONS[operation][1]} } }`;
const PREVIEW = 'query ($input: ID!) { answer: certifyPreview(cohortId: $input) { __typename people { enrolmentId plan refusal } } }';

const REFERENCE = { capacity: 'Darba devējs', knownFor: 'years', reliability: 'always', discretion: 'always', against: '', recommendation: 'yes', freely: '' };
const reason = 'Viss ir';

/** Takes one cohort after the other from signatures to certificates and what comes after them; writes down what was confirmed. */
export class CertifyingClient {
  acknowledged = 0;
  readonly waiting = new Map<Operation, number>();
  private readonly talk: Talk;
  private stopped = false;

  constructor(
    stage: Stage,
    private readonly ledger: string,
    private readonly course: Course,
    private readonly cohorts: readonly Cohort[],
    private readonly correct: (one: Volunteer) => Promise<void>,
    private readonly today: string,
  ) {
    this.talk = new Talk(() => stage.product.url);
  }

  /** Ends when the step under way is confirmed. */
  stop(): void {
    this.stopped = true;
  }

  async run(): Promise<void> {
    for (const cohort of this.cohorts) {
      if (this.stopped) return;
      await this.certifyAll(cohort);
    }
    throw new Error('A client has run out of cohorts');
  }

  private async certifyAll({ id: cohortId, people }: Cohort): Promise<void> {
    const [anna, biruta] = this.course.coordinators;
    const [first, second, third] = people as [Volunteer, Volunteer, Volunteer];
    const certificates: string[] = [];
    let proposalId: string;
    const steps = [
      ...people.map((one) => () => this.prepare(one)),
      async () => void certificates.push(await this.about(first, 'certify', anna, { enrolmentId: first.enrolmentId, reason })),
      async () => void certificates.push(...(await this.certifyTogether(cohortId, people.slice(1)))),
      () => this.correct(first),
      () => this.about(first, 'reissueCertificate', anna, { certificateId: certificates[0], reason }),
      () => this.about(second, 'suspendCertificate', anna, { certificateId: certificates[1], reason }),
      () => this.about(second, 'reinstateCertificate', biruta, { certificateId: certificates[1], reason }),
      async () => void (proposalId = await this.about(third, 'revokeCertificate', anna, { certificateId: certificates[2], reason })),
      () => this.about(third, 'approveProposal', biruta, { proposalId, reason }),
    ];
    for (const step of steps) if (!this.stopped) await step();
  }

  /** All that a certificate asks for. */
  async prepare(one: Volunteer): Promise<void> {
    const { enrolmentId, token, cookie, name } = one;
    const [anna, biruta] = this.course.coordinators;
    const fact = { enrolmentId, occurredOn: this.today };
    await Promise.all([
      this.about(one, 'signAgreement', cookie, { enrolmentId, documentId: 'brivpratiga-darba-ligums', hash: this.course.agreementHash, typedName: name }),
      this.about(one, 'answerReference', '', { token, answer: REFERENCE }),
      this.about(one, 'recordEvidence', anna, { ...fact, requirementId: 'identitate' }),
      this.about(one, 'recordEvidence', anna, { ...fact, requirementId: 'intervija', outcome: 'suitable' }),
      this.about(one, 'recordEvidence', biruta, { ...fact, requirementId: 'intervija', outcome: 'suitable' }),
    ]);
  }

  private async certifyTogether(cohortId: string, people: readonly Volunteer[]): Promise<string[]> {
    const [, biruta] = this.course.coordinators;
    const preview = await this.talk.insist(biruta, PREVIEW, cohortId);
    const plans = new Map((preview['people'] as { enrolmentId: string; plan: string }[]).map(({ enrolmentId, plan }) => [enrolmentId, plan]));
    const input = { cohortId, reason, people: people.map(({ enrolmentId }) => ({ enrolmentId, plan: plans.get(enrolmentId) })) };
    const answer = await this.send('certifyCohort', biruta, { key: randomUUID(), ...input });
    return (answer['results'] as { enrolmentId: string; certificate: { id: string } | null; refusal: unknown }[]).map(({ enrolmentId, certificate, refusal }) => {
      if (!certificate) throw new Error(`Refused: ${JSON.stringify(refusal)}`);
      this.write({ operation: 'certifyCohort', enrolmentId, id: certificate.id });
      return certificate.id;
    });
  }

  private async about({ enrolmentId }: Volunteer, operation: Operation, cookie: string, input: object): Promise<string> {
    const key = randomUUID();
    const answer = await this.send(operation, cookie, { key, ...input });
    const id = String(answer['id'] ?? (answer['signatures'] as { id: string }[] | undefined)?.[0]?.id ?? key);
    this.write({ operation, enrolmentId, id });
    return id;
  }

  private async send(operation: Operation, cookie: string, input: object): Promise<Answer> {
    const wait = (by: number) => this.waiting.set(operation, (this.waiting.get(operation) ?? 0) + by);
    wait(1);
    try {
      return await this.talk.insist(cookie, textOf(operation), input);
    } finally {
      wait(-1);
    }
  }

  private write(line: Line): void {
    this.acknowledged += 1;
    appendFileSync(this.ledger, `${JSON.stringify(line)}\n`);
  }
}
