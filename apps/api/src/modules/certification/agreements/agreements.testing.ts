import { randomUUID } from 'node:crypto';
import type { Agreement, Content } from '@lidzgaita/content';
import { miniContent } from '../../../testing/mini-course.js';
import type { Caller, TestServer } from '../../../testing/test-server.js';
import { PublishingService } from '../../catalogue/publishing.service.js';

const both = (text: string) => ({ lv: `${text} (lv)`, en: `${text} (en)` });
const blocks = (text: string) => ({ lv: [{ t: 'p' as const, c: [text] }], en: [{ t: 'p' as const, c: [`${text} (en)`] }] });
const need = { stage: 'vetting', mover: 'trainee' } as const;

const text = (id: string, kind: Agreement['kind'], words: string): Agreement => ({ id, kind, title: both(id), body: blocks(words) });

/** A programme that asks for two documents and two references, with the texts as given. */
const contentOf = (words: { ligums: string; apliecinajums: string }): Content => ({
  ...miniContent,
  agreements: [text('apliecinajums', 'undertaking', words.apliecinajums), text('ligums', 'agreement', words.ligums)],
  programmes: [
    {
      ...miniContent.programmes[0]!,
      id: 'parakstu-programma',
      requirements: [
        { ...need, id: 'ligums', title: both('Agreement'), kind: 'agreement', document: 'ligums' },
        { ...need, id: 'klusesana', title: both('Undertaking'), kind: 'confidentiality', document: 'apliecinajums', months: 24 },
        { ...need, id: 'atsauksmes', title: both('References'), kind: 'references', count: 2, mover: 'coordinator' },
      ],
    },
  ],
});

const AGREEMENT = `query ($id: ID!, $documentId: ID!) { agreement(enrolmentId: $id, documentId: $documentId) {
  state onPaperAt person { givenName } current { hash number kind body } signatures { id typedName signedAt version { number hash body } } } }`;
const SIGN = `mutation ($input: SignAgreementInput!) { signAgreement(input: $input) { __typename ... on Agreement { state signatures { id typedName version { number } } } ... on Refusal { code } } }`;
const STANDING = `query ($id: ID!) { enrolment(id: $id) { standing { requirements { id state reason } } } }`;

export interface AgreementAnswer {
  state: string;
  onPaperAt: string | null;
  current: { hash: string; number: number; kind: string };
  signatures: { id: string; typedName: string; version: { number: number; hash: string } }[];
}

/** A cohort in Rīga whose programme has something to sign, its coordinator and one from Latgale. */
export class SigningCourse {
  readonly cohortId: string = randomUUID();
  readonly otherCohortId: string = randomUUID();
  private words = { ligums: 'Pirmais līguma teksts', apliecinajums: 'Klusēšu' };
  coordinator: Caller;
  trainer: Caller;
  stranger: Caller;

  private constructor(private readonly server: TestServer) {}

  static async open(server: TestServer): Promise<SigningCourse> {
    const course = new SigningCourse(server);
    const hash = await course.publish({});
    const organisationId = randomUUID();
    await server.db.query('insert into organisation (id, code, name) values ($1, $2, $3)', [organisationId, 'vpd', { lv: 'Valsts probācijas dienests', en: 'State Probation Service' }]);
    await server.db.query(`insert into region (code, name) values ('riga', $1), ('latgale', $1)`, [both('Region')]);
    for (const id of [course.cohortId, course.otherCohortId]) {
      await server.db.query(
        `insert into cohort (id, title, programme_edition_hash, organisation_id, region_code, starts_on, ends_on, capacity)
         values ($1, $2, $3, $4, 'riga', '2026-10-01', '2027-03-01', 16)`,
        [id, both('Cohort'), hash, organisationId],
      );
    }
    for (const [email, role, regionCode] of [['koordinatore', 'COORDINATOR', 'riga'], ['trenere', 'TRAINER', 'riga'], ['latgale', 'COORDINATOR', 'latgale']] as const) {
      await server.person(`${email}@example.org`, [{ role, organisationId, regionCode }]);
    }
    [course.coordinator, course.trainer, course.stranger] = (await Promise.all(['koordinatore', 'trenere', 'latgale'].map((name) => server.signIn(`${name}@example.org`)))) as [Caller, Caller, Caller];
    return course;
  }

  /** Publishes texts, changed as said; gives the programme's hash. */
  async publish(words: Partial<SigningCourse['words']>): Promise<string> {
    this.words = { ...this.words, ...words };
    const published = await this.server.app.get(PublishingService, { strict: false }).publish(contentOf(this.words));
    return published.find(({ kind }) => kind === 'programme')!.hash;
  }

  async enrol(personId: string, cohortId = this.cohortId): Promise<string> {
    const id = randomUUID();
    await this.server.db.query('insert into enrolment (id, cohort_id, person_id, enrolled_at) values ($1, $2, $3, $4)', [id, cohortId, personId, this.server.clock.now()]);
    return id;
  }

  /** A new trainee in the cohort, signed in; their family name is Paraugs. */
  async trainee(name: string): Promise<{ personId: string; enrolmentId: string; caller: Caller }> {
    const personId = await this.server.person(`${name}@example.org`, [{ role: 'TRAINEE' }]);
    return { personId, enrolmentId: await this.enrol(personId), caller: await this.server.signIn(`${name}@example.org`) };
  }

  async agreement(by: Caller, enrolmentId: string, documentId = 'ligums'): Promise<AgreementAnswer | null> {
    return (await by.ask<{ agreement: AgreementAnswer | null }>(AGREEMENT, { id: enrolmentId, documentId })).data.agreement;
  }

  /** What signing came to: the state of the document, or the code of a refusal. */
  async sign(by: Caller, input: { enrolmentId: string; documentId?: string; hash: string; typedName: string; key?: string }): Promise<string> {
    const answer = await by.ask<{ signAgreement: { code?: string; state?: string } }>(SIGN, { input: { key: randomUUID(), documentId: 'ligums', ...input } });
    return answer.data?.signAgreement.code ?? answer.data?.signAgreement.state ?? answer.errors![0]!.extensions.code;
  }

  async requirement(by: Caller, enrolmentId: string, id: string): Promise<{ state: string; reason: string }> {
    const answer = await by.ask<{ enrolment: { standing: { requirements: { id: string; state: string; reason: string }[] } } }>(STANDING, { id: enrolmentId });
    const { state, reason } = answer.data.enrolment.standing.requirements.find((each) => each.id === id)!;
    return { state, reason };
  }
}
