import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/permissions/actor.js';
import { type CohortPlace, EnrollingService } from './enrolling.service.js';
import { EnrolmentAccess, type EnrolmentReach } from './enrolment-access.js';
import { EnrolmentsService } from './enrolments.service.js';
import type { Enrolment } from './enrolment.type.js';

export type { CohortPlace } from './enrolling.service.js';
export type { EnrolmentReach } from './enrolment-access.js';

/** Who may reach which enrolment: the one predicate that every module asks. */
@Injectable()
export class TrainingFacade {
  constructor(
    private readonly access: EnrolmentAccess,
    private readonly enrolling: EnrollingService,
    private readonly enrolments: EnrolmentsService,
  ) {}

  /** Of these enrolments, those that this person may see in any part, and what they are to each. */
  reachable(actor: Actor, enrolmentIds: string[]): Promise<EnrolmentReach[]> {
    return this.access.reachable(actor, enrolmentIds);
  }

  /** The enrolment when it is the actor's own, as a trainee; its cohort names the programme edition that applies. */
  async own(actor: Actor, enrolmentId: string): Promise<EnrolmentReach | undefined> {
    const reach = await this.access.one(actor, enrolmentId);
    return reach?.own ? reach : undefined;
  }

  /** The enrolment when the actor coordinates or trains its cohort, or is its authorised official. */
  async asStaff(actor: Actor, enrolmentId: string): Promise<EnrolmentReach | undefined> {
    const reach = await this.access.one(actor, enrolmentId);
    return reach?.coordinator || reach?.trainer || reach?.official ? reach : undefined;
  }

  /** The enrolment as its page shows it. */
  enrolment(actor: Actor, enrolmentId: string): Promise<Enrolment | null> {
    return this.enrolments.one(actor, enrolmentId);
  }

  /** The cohort when the actor coordinates it. Any text may be asked for. */
  coordinatedCohort(actor: Actor, cohortId: string): Promise<CohortPlace | undefined> {
    return this.enrolling.coordinated(actor, cohortId);
  }

  /** Places of a cohort that nobody has. With a transaction, nobody else takes one until it ends. */
  vacantPlaces(cohortId: string, manager?: EntityManager): Promise<number> {
    return this.enrolling.vacant(cohortId, manager);
  }

  /** Id of this person's enrolment in the cohort, made unless it was there. */
  enrol(manager: EntityManager, cohortId: string, personId: string): Promise<string> {
    return this.enrolling.enrol(manager, cohortId, personId);
  }

  isEnrolled(manager: EntityManager, cohortId: string, personId: string): Promise<boolean> {
    return this.enrolling.isEnrolled(manager, cohortId, personId);
  }
}
