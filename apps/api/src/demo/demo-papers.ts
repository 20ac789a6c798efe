import { randomUUID } from 'node:crypto';
import { randomStream } from '@lidzgaita/grading';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Locale } from '../modules/accounts/person.type.js';
import { CatalogueFacade } from '../modules/catalogue/catalogue.facade.js';
import { AgreementsService } from '../modules/certification/agreements/agreements.service.js';
import { AnswerReferenceService } from '../modules/certification/references/answer-reference.service.js';
import { ReferenceLinks } from '../modules/certification/references/reference-link.js';
import { ReferencesService } from '../modules/certification/references/references.service.js';
import { Refusal } from '../platform/graphql/refusal.js';
import type { Actor } from '../platform/permissions/actor.js';
import type { DemoPerson } from './demo-people.js';

const REFEREES = [
  { refereeName: 'Ilze Kalniņa', relation: 'Bijusī darba vadītāja', capacity: 'Darba vadītāja piecus gadus', freely: 'Vienmēr ierodas laikus un neapsola to, ko nevar izdarīt.' },
  { refereeName: 'Andris Vītols', relation: 'Kaimiņš', capacity: 'Kaimiņš', freely: 'Mierīgs cilvēks, prot klausīties. Ar citu noslēpumiem neaizraujas.' },
  { refereeName: 'Dace Liepiņa', relation: 'Kora vadītāja', capacity: 'Kora vadītāja', freely: 'Grūtā brīdī saglabā mieru un palīdz citiem.' },
  { refereeName: 'Māris Ābols', relation: 'Brīvprātīgo vadītājs pārtikas bankā', capacity: 'Brīvprātīgo vadītājs', freely: 'Divus gadus bez kavējumiem.' },
];

function done<Answer>(answer: Answer | Refusal): Answer {
  if (answer instanceof Refusal) throw new Error(`The demo was refused: ${answer.code} ${JSON.stringify(answer.params ?? {})}`);
  return answer;
}

/** What the stories sign, and who speaks for them. */
export class DemoPapers {
  constructor(private readonly app: NestFastifyApplication) {}

  async sign({ actor, givenName, familyName }: DemoPerson, enrolmentId: string, documentId: string): Promise<void> {
    const hash = (await this.app.get(CatalogueFacade, { strict: false }).currentAgreements())[documentId]!;
    const input = { key: randomUUID(), enrolmentId, documentId, hash, typedName: `${givenName} ${familyName}` };
    done(await this.app.get(AgreementsService, { strict: false }).sign(actor, input));
  }

  /** Asks a referee; the n-th of this volunteer. */
  async ask(coordinator: Actor, enrolmentId: string, n: number): Promise<string> {
    const { refereeName, relation } = this.referee(enrolmentId, n);
    const email = `atsauce-${n + 1}-${enrolmentId.slice(-12)}@paraugs.example`;
    const input = { key: randomUUID(), enrolmentId, refereeName, email, relation, locale: Locale.lv };
    const { requests } = done(await this.app.get(ReferencesService, { strict: false }).request(coordinator, input));
    return requests.find((request) => request.email === email)!.id;
  }

  /** What the n-th referee answers. */
  async answer(requestId: string, enrolmentId: string, n: number): Promise<void> {
    const { capacity, freely } = this.referee(enrolmentId, n);
    const token = this.app.get(ReferenceLinks, { strict: false }).token(requestId, 1);
    const answer = { capacity, knownFor: 'years', reliability: 'always', discretion: n % 2 ? 'mostly' : 'always', against: '', recommendation: 'yes', freely };
    done(await this.app.get(AnswerReferenceService, { strict: false }).answer({ key: randomUUID(), token, answer }, '127.0.0.1'));
  }

  private referee(enrolmentId: string, n: number) {
    const first = Math.floor((randomStream(enrolmentId)() / 2 ** 32) * REFEREES.length);
    return REFEREES[(first + n) % REFEREES.length]!;
  }
}
