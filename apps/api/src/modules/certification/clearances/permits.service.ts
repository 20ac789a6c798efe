import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { refuse, type Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { TrainingFacade } from '../../training/training.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { PlacesRepository } from '../places/places.repository.js';
import { StandingsService } from '../standings/standings.service.js';
import { titleOf } from '../worklist/worklist-view.js';
import { ClearanceSetting, type Clearance, type ClearancePlace, type Match, type Permits } from './clearance.type.js';
import { ClearancesRepository, type StoredClearance, type StoredMatch } from './clearances.repository.js';
import { clearanceState, groundOf, hindrancesOn, holdsCertificate, matchState, mayGrant } from './permit.js';

/** What somebody may do and does, beside their certificate. */
@Injectable()
export class PermitsService {
  constructor(
    private readonly clearances: ClearancesRepository,
    private readonly clock: Clock,
    private readonly places: PlacesRepository,
    private readonly standings: StandingsService,
    private readonly training: TrainingFacade,
  ) {}

  /** For the volunteer themselves, their coordinators and officials; for trainers and everybody else there are none. */
  async of(actor: Actor, enrolmentId: string): Promise<Permits | null> {
    const [reach] = await this.training.reachable(actor, [enrolmentId]);
    if (!reach || !(reach.own || reach.coordinator || reach.official)) return null;
    const today = this.clock.today();
    const ids = [reach.enrolmentId];
    const [standings, stored, places] = await Promise.all([this.standings.of(ids, today), this.clearances.ofEnrolments(ids), this.places.all()]);
    const standing = standings.get(reach.enrolmentId)!;
    const ground = groundOf(standing, today);
    const { clearances, matches } = stored.get(reach.enrolmentId)!;
    return {
      enrolmentId: reach.enrolmentId,
      clearances: clearances.map((one) => viewClearance(one, clearanceState(one, ground, today), places)),
      matches: matches.map(viewMatch),
      certified: holdsCertificate(ground),
      hindrances: hindrancesOn(ground).map((id) => ({ id, title: titleOf(standing.programme, id) })),
      grantable: Object.values(ClearanceSetting).filter((setting) => mayGrant(setting, reach)),
      matching: !reach.own && reach.coordinator,
      places: places.filter(({ closed }) => !closed).map(({ code, name }) => ({ code, name })),
    };
  }

  /** What a write has made of it. */
  async after(actor: Actor, enrolmentId: string): Promise<Permits | Refusal> {
    return (await this.of(actor, enrolmentId)) ?? refuse<CertificationRefusal>('enrolment-unknown');
  }
}

function viewClearance({ id, setting, place, limits, grantedOn, grantedBy, validUntil, end }: StoredClearance, state: Clearance['state'], places: ClearancePlace[]): Clearance {
  const known = places.find(({ code }) => code === place);
  return {
    id, setting, limits, grantedOn, grantedBy, validUntil, state,
    place: known ? { code: known.code, name: known.name } : null,
    endedOn: end?.endedOn ?? null, endedBy: end?.endedBy ?? null, endReason: end?.reason ?? null,
  };
}

function viewMatch(match: StoredMatch): Match {
  const { id, reference, startedOn, startedBy, events } = match;
  return {
    id, reference, startedOn, startedBy,
    state: matchState(match),
    contacts: events.reduce((sum, { contacts }) => sum + (contacts ?? 0), 0),
    events: events.toReversed(),
  };
}
