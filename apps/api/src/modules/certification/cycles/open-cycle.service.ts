import { cycleDates } from '@lidzgaita/certification';
import { changedLessons } from '@lidzgaita/content';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import { Jobs } from '../../../platform/jobs/jobs.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { log } from '../../../platform/telemetry/log.js';
import { CatalogueFacade, type PublishedProgramme } from '../../catalogue/catalogue.facade.js';
import { TrainingFacade } from '../../training/training.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { readReason } from '../decisions/reason.js';
import { StandingsService, type EnrolmentStanding } from '../standings/standings.service.js';
import type { ModuleChanges } from './certification-cycle.entity.js';
import type { OpenCycleInput } from './cycle.type.js';
import { CyclesRepository } from './cycles.repository.js';

interface Opening {
  lapsed: boolean;
  openedById: string | null;
  reason: string | null;
}

/** Opens renewals: by the calendar when the window begins, or by a coordinator at any other time. */
@Injectable()
export class OpenCycleService implements OnModuleInit {
  constructor(
    private readonly audit: Audit,
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    private readonly cycles: CyclesRepository,
    private readonly idempotency: Idempotency,
    private readonly jobs: Jobs,
    private readonly sql: Sql,
    private readonly standings: StandingsService,
    private readonly training: TrainingFacade,
  ) {}

  onModuleInit(): void {
    this.jobs.everyNight('open-renewals', async () => log.info({ opened: await this.openDue() }, 'renewals'));
  }

  /** Opens every renewal whose window has begun, each once, however many processes do this; how many this one opened. */
  async openDue(): Promise<number> {
    let opened = 0;
    for (const enrolmentId of await this.cycles.candidates(this.clock.today())) {
      if (await this.sql.transaction((manager) => this.openIfDue(manager, enrolmentId))) opened += 1;
    }
    return opened;
  }

  /** A coordinator opens a renewal before its window, or the way back in after a lapse or a revocation. */
  async open(actor: Actor, { key, ...input }: OpenCycleInput): Promise<{ enrolmentId: string } | Refusal> {
    const reason = readReason(input.reason);
    if (reason instanceof Refusal) return reason;
    const reach = await this.training.asStaff(actor, input.enrolmentId);
    if (!reach?.coordinator) return refuse<CertificationRefusal>('enrolment-unknown');
    if (reach.own) return refuse<CertificationRefusal>('own-certificate');
    const { enrolmentId } = reach;
    return this.idempotency.once({
      personId: actor.personId, key, operation: 'openCycle', input,
      work: async (manager) => {
        await this.cycles.inTurn(manager, enrolmentId);
        const standing = await this.standing(manager, enrolmentId);
        const may = this.mayOpen(standing);
        if (may !== true) return refuse<CertificationRefusal>(may);
        await this.add(manager, standing, { lapsed: endedFor(standing, this.clock.today()), openedById: actor.personId, reason });
        return { enrolmentId };
      },
    });
  }

  /** Whether a coordinator may open the next cycle now, or why not. */
  mayOpen({ certificates: [newest], previous, standing, cycle, rules }: EnrolmentStanding): true | CertificationRefusal {
    if (!newest) return 'nothing-to-renew';
    if (standing.state === 'suspended') return 'certificate-suspended';
    if (cycle.number === newest.cycle) return true;
    // A renewal that nobody finished ends with the lapse: whoever returns begins anew.
    const lapsed = cycleDates(previous, rules.renewal, this.clock.today()).phase === 'lapsed';
    return lapsed && !cycle.lapsed ? true : 'renewal-open';
  }

  /** Opens the renewal of one enrolment when its window has begun and nobody has; also before the night that would. */
  async openIfDue(manager: EntityManager, enrolmentId: string): Promise<boolean> {
    await this.cycles.inTurn(manager, enrolmentId);
    const standing = await this.standing(manager, enrolmentId);
    const { cycle, previous, rules } = standing;
    if (cycle.number !== previous?.cycle || standing.standing.state === 'suspended') return false;
    const { phase } = cycleDates(previous, rules.renewal, this.clock.today());
    if (phase !== 'window' && phase !== 'overdue') return false;
    await this.add(manager, standing, { lapsed: false, openedById: null, reason: null });
    return true;
  }

  private async standing(manager: EntityManager, enrolmentId: string): Promise<EnrolmentStanding> {
    return (await this.standings.of([enrolmentId], this.clock.today(), manager)).get(enrolmentId)!;
  }

  private async add(manager: EntityManager, { enrolmentId, programme, certificates: [newest], cycle }: EnrolmentStanding, { lapsed, openedById, reason }: Opening): Promise<void> {
    const editionHash = (await this.catalogue.currentProgramme(programme.programmeId, manager)) ?? programme.hash;
    const edition = await this.catalogue.programmeEdition(editionHash);
    const learned = await this.catalogue.programmeEdition(newest!.programmeEditionHash);
    const changes = await this.changesBetween(learned, edition);
    const number = cycle.number + 1;
    await this.cycles.add(manager, { enrolmentId, number, programmeEditionHash: editionHash, openedOn: this.clock.today(), lapsed, changes, openedById });
    await this.audit.append(manager, {
      actorId: openedById, action: 'renewal-opened', subjectType: 'enrolment', subjectId: enrolmentId,
      detail: { number, lapsed, edition: edition.number, modules: Object.keys(changes), ...(reason !== null && { reason }) },
    });
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

/** Whether the way back asks for everything: after a lapse, and after a revocation. */
function endedFor({ previous, rules }: EnrolmentStanding, today: string): boolean {
  return previous === undefined || cycleDates(previous, rules.renewal, today).phase === 'lapsed';
}
