import { randomUUID } from 'node:crypto';
import { addDays } from '@lidzgaita/certification';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ClearancesService } from '../modules/certification/clearances/clearances.service.js';
import { MatchesService } from '../modules/certification/clearances/matches.service.js';
import { RecordEvidenceService } from '../modules/certification/evidence/record-evidence.service.js';
import { Refusal } from '../platform/graphql/refusal.js';
import { DemoPapers } from './demo-papers.js';
import type { DemoPerson } from './demo-people.js';
import type { Staff } from './demo-story.js';
import type { SeedClock } from './seed-clock.js';
import type { Work } from './stories.js';

function done<Answer>(answer: Answer | Refusal): Answer {
  if (answer instanceof Refusal) throw new Error(`The demo was refused: ${answer.code} ${JSON.stringify(answer.params ?? {})}`);
  return answer;
}

/** What certified people do: who may work somewhere, and who works with somebody. */
export class WorkTeller {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly clock: SeedClock,
    private readonly staff: Staff,
  ) {}

  async tell(person: DemoPerson, enrolmentId: string, { checked, signed, cleared, matched, met, paused }: Work, number: number): Promise<void> {
    const { coordinator, official } = this.staff;
    if (checked !== undefined) {
      this.clock.goTo(-checked, 12);
      done(await this.app.get(RecordEvidenceService, { strict: false }).record(official, { key: randomUUID(), enrolmentId, requirementId: 'sodu-registrs', occurredOn: this.clock.today(), outcome: 'suitable' }));
    }
    this.clock.goTo(-cleared, 13);
    const validUntil = addDays(this.clock.today(), 360);
    done(await this.app.get(ClearancesService, { strict: false }).grant(coordinator, { key: randomUUID(), enrolmentId, setting: 'COMMUNITY', validUntil }));
    if (signed !== undefined) {
      this.clock.goTo(-signed, 19);
      await new DemoPapers(this.app).sign(person, enrolmentId, 'konfidencialitate');
    }
    if (matched === undefined) return;
    const matches = this.app.get(MatchesService, { strict: false });
    this.clock.goTo(-matched, 14);
    const reference = `VPD-${this.clock.today().slice(0, 4)}-${String(100 + number).padStart(4, '0')}`;
    const started = done(await matches.start(coordinator, { key: randomUUID(), enrolmentId, reference, startedOn: this.clock.today() }));
    const matchId = started.matches[0]!.id;
    this.clock.goTo(-1, 15);
    const occurredOn = this.clock.today();
    if (met) done(await matches.record(coordinator, { key: randomUUID(), matchId, kind: 'MET', occurredOn, contacts: met }));
    if (paused) done(await matches.record(coordinator, { key: randomUUID(), matchId, kind: 'PAUSED', occurredOn, reason: 'Brīvprātīgais ir slimības lapā; atsāksim pēc mēneša.' }));
  }
}
