import { addDays, REMINDER_STEPS, remindersDue } from '@lidzgaita/certification';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Sql } from '../../../platform/database/sql.js';
import { Jobs } from '../../../platform/jobs/jobs.service.js';
import { Mail } from '../../../platform/mail/mail.service.js';
import { log } from '../../../platform/telemetry/log.js';
import { StandingsService } from '../standings/standings.service.js';
import { type DueItem, dueItems } from './due-items.js';
import { digest } from './reminder-letters.js';
import { type Recipient, RemindersRepository } from './reminders.repository.js';

const AT_ONCE = 500;

/** Every night one letter to everybody for whom something falls due, in which everything stands. */
@Injectable()
export class RemindersService implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    private readonly repository: RemindersRepository,
    private readonly sql: Sql,
    private readonly standings: StandingsService,
  ) {}

  onModuleInit(): void {
    this.jobs.everyNight('reminders', async () => log.info({ letters: await this.remind() }, 'reminders'));
  }

  /** How many letters this made. Done twice, or by two processes at once, nobody hears of one thing twice. */
  async remind(): Promise<number> {
    const today = this.clock.today();
    const heaps = new Map<string, DueItem[]>();
    for (let ids = await this.repository.enrolmentsAfter(null, AT_ONCE); ids.length > 0; ids = await this.repository.enrolmentsAfter(ids.at(-1)!, AT_ONCE)) {
      const items = await this.dueOf(ids, today);
      for (const item of [...items.values()].flat()) push(heaps, item.personId, item);
      for (const { enrolmentId, personId, coordinator } of await this.repository.staffOf([...items.keys()])) {
        for (const item of items.get(enrolmentId)!) if (coordinator || item.mover === 'official') push(heaps, personId, item);
      }
    }
    const people = new Map((await this.repository.recipients([...heaps.keys()])).map((person) => [person.id, person]));
    let letters = 0;
    for (const [personId, items] of heaps) {
      const person = people.get(personId);
      if (person && (await this.tell(person, items, people, today))) letters += 1;
    }
    return letters;
  }

  /** What falls due, by enrolment; those for which nothing does are left out. */
  private async dueOf(enrolmentIds: string[], today: string): Promise<Map<string, DueItem[]>> {
    const [standings, published] = await Promise.all([this.standings.of(enrolmentIds, today), this.repository.publishedOn()]);
    const horizon = addDays(today, Math.max(...REMINDER_STEPS));
    const items = [...standings].map(([id, standing]): [string, DueItem[]] => [id, dueItems(standing, published, today).filter(({ dueOn }) => dueOn >= today && dueOn <= horizon)]);
    return new Map(items.filter(([, due]) => due.length > 0));
  }

  /** Remembers and writes in one transaction: a letter without its rows, or rows without the letter, cannot be. */
  private tell(person: Recipient, items: DueItem[], people: ReadonlyMap<string, Recipient>, today: string): Promise<boolean> {
    return this.sql.transaction(async (manager) => {
      const due = remindersDue(items, await this.repository.sent(manager, person.id, today), today);
      const reminded = due.map(({ id, dueOn, step }) => ({ itemId: id, dueOn, step }));
      const unheard = await this.repository.remember(manager, person.id, reminded, this.clock.now());
      const told = items.filter(({ id }) => unheard.has(id)).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
      if (told.length === 0) return false;
      await this.mail.send(manager, digest(person, { told, people, today, publicUrl: this.config.publicUrl }));
      return true;
    });
  }
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
