import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/permissions/actor.js';
import { CatalogueFacade } from '../catalogue/catalogue.facade.js';
import { CertificationFacade, eyeOf, programmeRef } from '../certification/certification.facade.js';
import { CohortRepository } from './cohort.repository.js';
import type { Coordinator } from './coordinator.type.js';
import { CoordinatorsRepository } from './coordinators.repository.js';
import { EnrolmentAccess, type EnrolmentReach } from './enrolment-access.js';
import type { Enrolment } from './enrolment.type.js';
import { viewSession } from './session-view.js';

@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly access: EnrolmentAccess,
    private readonly catalogue: CatalogueFacade,
    private readonly certification: CertificationFacade,
    private readonly cohorts: CohortRepository,
    private readonly nearby: CoordinatorsRepository,
  ) {}

  async own(actor: Actor): Promise<Enrolment[]> {
    return this.load(await this.access.reachable(actor, await this.cohorts.enrolmentIdsOf(actor.personId)));
  }

  async one(actor: Actor, enrolmentId: string): Promise<Enrolment | null> {
    return (await this.load(await this.access.reachable(actor, [enrolmentId])))[0] ?? null;
  }

  /** Whom the actor may turn to in an enrolment of their own. */
  async coordinators(actor: Actor, enrolmentId: string): Promise<Coordinator[] | null> {
    const reach = await this.access.one(actor, enrolmentId);
    return reach?.own ? this.nearby.ofEnrolment(reach.enrolmentId) : null;
  }

  /** Enrolments as whoever reaches them may see them; of the sessions only this person's marks. */
  private async load(reached: EnrolmentReach[]): Promise<Enrolment[]> {
    if (reached.length === 0) return [];
    const [stored, progress] = await Promise.all([
      this.cohorts.enrolments(reached.map(({ enrolmentId }) => enrolmentId)),
      this.certification.progressOf(reached.map((reach) => ({ enrolmentId: reach.enrolmentId, eye: eyeOf(reach) }))),
    ]);
    return Promise.all(
      stored.map(async ({ enrolmentId, person, cohort, sessions, programmeEditionHash }) => {
        const { standing, certificate, marks } = progress.get(enrolmentId)!;
        return {
          id: enrolmentId, person, cohort, standing, certificate,
          programme: programmeRef(await this.catalogue.programmeEdition(programmeEditionHash)),
          sessions: sessions.map((session) => viewSession(session, marks)),
        };
      }),
    );
  }
}
