import { Injectable } from '@nestjs/common';
import { isUuid } from '../../platform/database/uuid.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { CatalogueFacade } from '../catalogue/catalogue.facade.js';
import { CertificationFacade, programmeRef, type EnrolmentProgress, type Eye } from '../certification/certification.facade.js';
import { CohortRepository, type StoredCohort } from './cohort.repository.js';
import type { Cohort, CohortCounts, CohortMember } from './cohort.type.js';
import { viewMark, viewSession } from './session-view.js';

@Injectable()
export class CohortsService {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly certification: CertificationFacade,
    private readonly cohorts: CohortRepository,
  ) {}

  /** Every cohort within the scope of the viewer's coordinator and trainer roles, newest first. */
  async all(actor: Actor): Promise<Cohort[]> {
    return this.load(actor, await this.cohorts.withinReach(actor.personId, null));
  }

  async one(actor: Actor, id: string): Promise<Cohort | null> {
    if (!isUuid(id)) return null;
    return (await this.load(actor, await this.cohorts.withinReach(actor.personId, id)))[0] ?? null;
  }

  private async load(actor: Actor, stored: StoredCohort[]): Promise<Cohort[]> {
    const progress = await this.certification.progressOf(
      stored.flatMap(({ members, coordinator }) =>
        members.map(({ enrolmentId, person }) => ({ enrolmentId, eye: eyeOn(person.id, actor, coordinator) })),
      ),
    );
    return Promise.all(
      stored.map(async (cohort) => {
        const members = cohort.members.map((member) => viewMember(member, progress.get(member.enrolmentId)!)).sort(byName);
        const marks = cohort.members.flatMap(({ enrolmentId }) => progress.get(enrolmentId)!.marks);
        return {
          ...cohort,
          members,
          counts: countsOf(members),
          programme: programmeRef(await this.catalogue.programmeEdition(cohort.programmeEditionHash)),
          sessions: cohort.sessions.map((session) => viewSession(session, marks)),
        };
      }),
    );
  }
}

const eyeOn = (personId: string, actor: Actor, coordinator: boolean): Eye => [personId === actor.personId ? 'trainee' : coordinator ? 'coordinator' : 'trainer'];

/** A row of the table: what is missing, without the facts behind it. */
function viewMember({ enrolmentId, person }: StoredCohort['members'][number], { standing, certificate, marks }: EnrolmentProgress): CohortMember {
  const { state, met, total, nextStep, requirements } = standing;
  const blockers = requirements.filter((requirement) => requirement.state !== 'MET').map((requirement) => ({ ...requirement, facts: [] }));
  return { enrolmentId, person, state, met, total, nextStep, blockers, certificate, attendance: marks.map(viewMark) };
}

const latvian = new Intl.Collator('lv');

const byName = ({ person: a }: CohortMember, { person: b }: CohortMember): number =>
  latvian.compare(a.familyName, b.familyName) || latvian.compare(a.givenName, b.givenName);

function countsOf(members: CohortMember[]): CohortCounts {
  const ready = members.filter(({ state }) => state === 'READY').length;
  const certified = members.filter(({ state }) => state === 'CERTIFIED' || state === 'EXPIRING').length;
  return { enrolled: members.length, ready, certified, blocked: members.length - ready - certified };
}
