import { addDays, clearanceBlockers, clearanceRequirementsOf, clearanceStanding, requirementsOf, standing as standingOf, type ClearanceBlocker, type Standing } from '@lidzgaita/certification';
import type { EnrolmentReach } from '../../training/training.facade.js';
import type { EnrolmentStanding } from '../standings/standings.service.js';
import type { ClearanceSetting, ClearanceState, MatchState } from './clearance.type.js';
import type { StoredClearance, StoredMatch, StoredPermits } from './clearances.repository.js';

/** What a clearance rests on: the certificate with what it was issued for, and what is asked for clearance alone. */
export interface Ground {
  certified: Standing;
  forClearance: Standing;
}

/** A renewal that has begun asks for new things; the certificate that is still valid rests on the old ones. */
export function groundOf({ rules, known, certificates, cycle, cycles, standing }: EnrolmentStanding, today: string): Ground {
  const { evidence, decisions, versions } = known;
  const [newest] = certificates;
  const issuedIn = cycles.find(({ number }) => number === newest?.cycle) ?? cycle;
  const inCycle = { ...known.cycle, ...(issuedIn.number !== cycle.number && { number: issuedIn.number, openedOn: issuedIn.openedOn, lapsed: issuedIn.lapsed, changes: {} }) };
  const stands = (requirements: Parameters<typeof standingOf>[0]) => standingOf(requirements, evidence, decisions, today, rules.renewal);
  return {
    certified: issuedIn.number === cycle.number ? standing : stands(requirementsOf(rules, inCycle, versions)),
    forClearance: stands(clearanceRequirementsOf(rules, inCycle, versions)),
  };
}

/** What keeps somebody from a clearance today, the certificate aside. */
export const hindrancesOn = (ground: Ground): string[] =>
  blockersOn(ground).flatMap((blocker) => (blocker.kind === 'requirement' ? [blocker.requirementId] : []));

export const blockersOn = ({ certified, forClearance }: Ground): ClearanceBlocker[] => clearanceBlockers(certified, forClearance);

export const holdsCertificate = ({ certified }: Ground): boolean => certified.certificate?.status === 'valid';

/** A clearance today. That it is blocked is computed; that it ended, a person said. */
export function clearanceState({ grantedOn, end, validUntil }: StoredClearance, { certified, forClearance }: Ground, today: string): ClearanceState {
  const days = { grantedOn, validUntil, ...(end && { endedOn: end.endedOn }) };
  return clearanceStanding(days, certified, forClearance, today).state.toUpperCase() as ClearanceState;
}

/** What people said last; nothing else moves a match, whatever becomes of certificate and clearance. */
export function matchState({ events }: StoredMatch): MatchState {
  const last = events.findLast(({ kind }) => kind !== 'MET')?.kind;
  if (last === 'ENDED') return 'ENDED';
  return last === 'PAUSED' ? 'PAUSED' : 'RUNNING';
}

/** Whether somebody may work and does, for lists: two answers that do not follow from each other. */
export interface Permit {
  cleared: boolean;
  matched: boolean;
  /** The first later day on which this may be otherwise with the same records. */
  changesOn: string | null;
}

export function permitOf(enrolment: EnrolmentStanding, { clearances, matches }: Pick<StoredPermits, 'clearances' | 'matches'>, today: string): Permit {
  const matched = matches.some((match) => matchState(match) === 'RUNNING');
  const open = clearances.filter(({ end, validUntil }) => !end && validUntil >= today);
  if (open.length === 0) return { cleared: false, matched, changesOn: null };
  const ground = groundOf(enrolment, today);
  const days = [ground.certified.changesOn, ground.forClearance.changesOn, ...open.map(({ validUntil }) => addDays(validUntil, 1))];
  return {
    cleared: open.some((clearance) => clearanceState(clearance, ground, today) === 'CLEARED'),
    matched,
    changesOn: days.filter((day) => day !== undefined).sort()[0] ?? null,
  };
}

/** Where somebody may be sent: prisons and places with children are the official's to say. */
export const mayGrant = (setting: ClearanceSetting, { own, coordinator, official }: EnrolmentReach): boolean =>
  !own && (official || (coordinator && setting === 'COMMUNITY'));
