import { cycleDates } from '@lidzgaita/certification';
import { changedLessons } from '@lidzgaita/content';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { Jobs } from '../../../platform/jobs/jobs.service.js';
import { log } from '../../../platform/telemetry/log.js';
import { CatalogueFacade, type PublishedProgramme } from '../../catalogue/catalogue.facade.js';
import { StandingsService, type EnrolmentStanding } from '../standings/standings.service.js';
import type { ModuleChanges } from './certification-cycle.entity.js';
import { CyclesRepository } from './cycles.repository.js';

interface Opening {
  lapsed: boolean;
  openedById: string | null;
  reason: string | null;
}

/** Opens renewals whose window has begun: every night, and at once for whoever is looked at or decided about before. */
@Injectable()
export class DueRenewals implements OnModuleInit {
  /** By both editions: neither ever changes, and many people move from the one to the other. */
  private readonly compared = new Map<string, Record<string, ModuleChanges>>();

  constructor(
    private readonly audit: Audit,
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    private readonly cycles: CyclesRepository,
    private readonly jobs: Jobs,
    private readonly sql: Sql,
    private readonly standings: StandingsService,
  ) {}

  onModuleInit(): void {
    this.jobs.everyNight('open-renewals', async () => log.info({ opened: await this.openDue() }, 'renewals'));
  }

  /** Opens every renewal whose window has begun, each once, however many processes do this; how many this one opened. */
  async openDue(): Promise<number> {
    return this.openEach(await this.cycles.candidates(this.clock.today()));
  }

  /** Standings for a page: what is due is opened first, so that a page says what a decision would. */
  async standingsOf(enrolmentIds: string[]): Promise<Map<string, EnrolmentStanding>> {
    const today = this.clock.today();
    const found = await this.standings.of(enrolmentIds, today);
    const due = [...found.values()].filter((one) => this.isDue(one)).map(({ enrolmentId }) => enrolmentId);
    if (due.length === 0) return found;
    await this.openEach(due);
    return this.standings.of(enrolmentIds, today);
  }

  /** The standing of somebody whose turn it is from now on, after the opening that is due. */
  async inTurn(manager: EntityManager, enrolmentId: string): Promise<{ standing: EnrolmentStanding; opened: boolean }> {
    await this.cycles.inTurn(manager, enrolmentId);
    const standing = await this.standing(manager, enrolmentId);
    if (!this.isDue(standing)) return { standing, opened: false };
    await this.add(manager, standing, { lapsed: false, openedById: null, reason: null });
    return { standing: await this.standing(manager, enrolmentId), opened: true };
  }

  /** What the next cycle of somebody would be: the edition that holds now, and what changed since they learned. */
  async next({ programme, certificates: [newest] }: EnrolmentStanding, manager?: EntityManager): Promise<{ edition: PublishedProgramme; changes: Record<string, ModuleChanges> }> {
    const edition = await this.catalogue.programmeEdition((await this.catalogue.currentProgramme(programme.programmeId, manager)) ?? programme.hash);
    const learned = newest!.programmeEditionHash;
    const between = `${learned} ${edition.hash}`;
    const changes = this.compared.get(between) ?? (await this.changesBetween(await this.catalogue.programmeEdition(learned), edition));
    this.compared.set(between, changes);
    return { edition, changes };
  }

  /** Opens the next cycle of somebody whose turn it is. */
  async add(manager: EntityManager, standing: EnrolmentStanding, { lapsed, openedById, reason }: Opening): Promise<void> {
    const { enrolmentId, cycle } = standing;
    const { edition, changes } = await this.next(standing, manager);
    const number = cycle.number + 1;
    await this.cycles.add(manager, { enrolmentId, number, programmeEditionHash: edition.hash, openedOn: this.clock.today(), lapsed, changes, openedById, reason });
    await this.audit.append(manager, {
      actorId: openedById, action: 'renewal-opened', subjectType: 'enrolment', subjectId: enrolmentId,
      detail: { number, lapsed, edition: edition.number, modules: Object.keys(changes) },
    });
  }

  /** Nobody has opened it, and it is not too late for a renewal. */
  private isDue({ cycle, previous, rules, standing }: EnrolmentStanding): boolean {
    if (cycle.number !== previous?.cycle || standing.state === 'suspended') return false;
    const { phase } = cycleDates(previous, rules.renewal, this.clock.today());
    return phase === 'window' || phase === 'overdue';
  }

  private async openEach(enrolmentIds: string[]): Promise<number> {
    let opened = 0;
    for (const enrolmentId of enrolmentIds) {
      if ((await this.sql.transaction((manager) => this.inTurn(manager, enrolmentId))).opened) opened += 1;
    }
    return opened;
  }

  private async standing(manager: EntityManager, enrolmentId: string): Promise<EnrolmentStanding> {
    return (await this.standings.of([enrolmentId], this.clock.today(), manager)).get(enrolmentId)!;
  }

  /** Lessons whose text is another one than that under which the last certificate was issued. */
  private async changesBetween(before: PublishedProgramme, after: PublishedProgramme): Promise<Record<string, ModuleChanges>> {
    const changes: Record<string, ModuleChanges> = {};
    for (const { moduleId, hash } of after.modules) {
      const earlier = before.modules.find((module) => module.moduleId === moduleId);
      if (!earlier || earlier.hash === hash) continue;
      const [old, now] = await Promise.all([this.catalogue.moduleEdition(earlier.hash), this.catalogue.moduleEdition(hash)]);
      const lessons = changedLessons(old.module, now.module);
      if (lessons.length > 0) changes[moduleId] = { edition: hash, lessons };
    }
    return changes;
  }
}
