import { cycleDates } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { TrainingFacade, type EnrolmentReach } from '../../training/training.facade.js';
import type { EnrolmentStanding } from '../standings/standings.service.js';
import type { Cycle, CycleLesson, CyclePhase, OpenCycleInput, PastCycle } from './cycle.type.js';
import { DueRenewals } from './due-renewals.service.js';
import { OpenCycleService } from './open-cycle.service.js';

/** The rounds of one enrolment's certification, as whoever reaches it may see them. */
@Injectable()
export class CyclesService {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    private readonly due: DueRenewals,
    private readonly opening: OpenCycleService,
    private readonly training: TrainingFacade,
  ) {}

  async one(actor: Actor, enrolmentId: string): Promise<Cycle | null> {
    const [reach] = await this.training.reachable(actor, [enrolmentId]);
    return reach ? this.view(reach) : null;
  }

  async open(actor: Actor, input: OpenCycleInput): Promise<Cycle | Refusal> {
    const opened = await this.opening.open(actor, input);
    return opened instanceof Refusal ? opened : (await this.one(actor, opened.enrolmentId))!;
  }

  private async view({ enrolmentId, coordinator, own }: EnrolmentReach): Promise<Cycle> {
    const today = this.clock.today();
    const standing = (await this.due.standingsOf([enrolmentId])).get(enrolmentId)!;
    const { cycle, cycles, previous, rules } = standing;
    const { phase, opensOn, expiresOn, lapsesOn } = cycleDates(previous, rules.renewal, today);
    return {
      enrolmentId,
      number: cycle.number,
      phase: phase.toUpperCase() as CyclePhase,
      opensOn: opensOn ?? null,
      expiresOn: expiresOn ?? null,
      lapsesOn: lapsesOn ?? null,
      renewing: previous !== undefined && cycle.number > previous.cycle,
      lapsed: cycle.lapsed,
      changedLessons: await this.changedLessons(standing),
      mayOpen: coordinator && !own && this.opening.mayOpen(standing) === true,
      history: await Promise.all(cycles.map((one) => this.past(standing, one))),
    };
  }

  private async past({ certificates }: EnrolmentStanding, { number, openedOn, openedBy, lapsed, programmeEditionHash }: EnrolmentStanding['cycle']): Promise<PastCycle> {
    const certificate = certificates.find(({ cycle }) => cycle === number);
    return {
      number, openedOn, openedBy, lapsed,
      editionNumber: (await this.catalogue.programmeEdition(programmeEditionHash)).number,
      certificateNumber: certificate?.number ?? null,
      issuedOn: certificate?.issuedOn ?? null,
      expiresOn: certificate?.expiresOn ?? null,
    };
  }

  private async changedLessons({ cycle }: EnrolmentStanding): Promise<CycleLesson[]> {
    const lists = Object.entries(cycle.changes).map(async ([moduleId, { edition, lessons }]) => {
      const { module } = await this.catalogue.moduleEdition(edition);
      return module.lessons.filter(({ id }) => lessons.includes(id)).map(({ id, title }) => ({ moduleId, lessonId: id, moduleCode: module.code, title }));
    });
    return (await Promise.all(lists)).flat();
  }
}
