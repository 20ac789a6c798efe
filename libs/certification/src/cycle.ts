import { addDays, expiryDay, isDay, requireDay, type Day } from './day.js';
import type { CertificateDays } from './certificate-status.js';
import { isForClearance, type ExpiryRule, type ProgrammeRules, type RenewalRule } from './programme-rules.js';
import { isGroup, type Leaf, type Requirement } from './requirement.js';

/**
 * Where a person is between two certificates.
 * `first`: no certificate yet. `current`: the renewal window has not opened. `window`: it is open, the certificate is
 * still valid. `overdue`: it has expired, a renewal is still enough. `lapsed`: no longer. `opensOn`: the first day of
 * the window; `expiresOn`: the last valid day; `lapsesOn`: the first day of being lapsed.
 */
export interface CycleDates {
  phase: 'first' | 'current' | 'window' | 'overdue' | 'lapsed';
  opensOn?: Day;
  expiresOn?: Day;
  lapsesOn?: Day;
}

/**
 * The dates that follow from the latest certificate; one without an end stays current.
 * @throws CertificationError `bad-day`
 */
export function cycleDates(
  previous: Pick<CertificateDays, 'expiresOn'> | undefined,
  { opensDays, lapsesAfterDays }: RenewalRule,
  today: Day,
): CycleDates {
  requireDay(today);
  if (!previous) return { phase: 'first' };
  const { expiresOn } = previous;
  if (expiresOn === undefined) return { phase: 'current' };
  const opensOn = addDays(expiresOn, -opensDays);
  const lapsesOn = lapsesAfterDays === undefined ? undefined : addDays(expiresOn, lapsesAfterDays + 1);
  const dates = { opensOn, expiresOn, ...(lapsesOn !== undefined && { lapsesOn }) };
  if (today < opensOn) return { phase: 'current', ...dates };
  if (today <= expiresOn) return { phase: 'window', ...dates };
  return { phase: lapsesOn !== undefined && today >= lapsesOn ? 'lapsed' : 'overdue', ...dates };
}

/**
 * The last valid day of a certificate that is decided on `decidedOn`; `previous` is the one that it renews.
 * - `completion`: `months` after the decision (see {@link expiryDay}).
 * - `previous-expiry`: `months` after the previous last valid day, so that renewing early costs nothing and renewing
 *   late gains nothing; from completion the first time, after a lapse, or when that day would already be past.
 * - `fixed-date`: the last such day that is not later than `months` after the decision; when that would be no later than
 *   the decision or than the previous expiry, the next such day. 29 February is 28 February in other years.
 * @throws CertificationError `bad-day`, `bad-months`
 */
export function certificateExpiry(
  { months, renewal }: Pick<ProgrammeRules, 'months' | 'renewal'>,
  decidedOn: Day,
  previous?: CertificateDays,
): Day {
  const fromCompletion = expiryDay(decidedOn, months);
  const renewed =
    previous && cycleDates(previous, renewal, decidedOn).phase !== 'lapsed' ? previous.expiresOn : undefined;
  const { expiry } = renewal;
  if (expiry.by === 'completion') return fromCompletion;
  if (expiry.by === 'fixed-date') return fixedDay(expiry, fromCompletion, later(decidedOn, renewed));
  const fromPrevious = renewed === undefined ? fromCompletion : expiryDay(renewed, months);
  return fromPrevious < decidedOn ? fromCompletion : fromPrevious;
}

/** The last such day not after `limit`, or the first after `earlier` when that is later. */
function fixedDay(rule: ExpiryRule & { by: 'fixed-date' }, limit: Day, earlier: Day): Day {
  const yearOf = (day: Day): number => Number(day.slice(0, 4));
  const inYear = (year: number): Day => dayIn(year, rule.month, rule.day);
  const last = [yearOf(limit), yearOf(limit) - 1].map(inYear).find((day) => day <= limit);
  if (last !== undefined && last > earlier) return last;
  const next = [yearOf(earlier), yearOf(earlier) + 1].map(inYear).find((day) => day > earlier);
  return requireDay(next);
}

function dayIn(year: number, month: number, day: number): Day {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : dayIn(year, month, day - 1);
}

const later = (a: Day, b: Day | undefined): Day => (b !== undefined && b > a ? b : a);

/** A cycle as it was opened: its number from 1, the day, whether the certificate before it had lapsed by then. */
export interface Cycle {
  number: number;
  openedOn: Day;
  lapsed: boolean;
  /** Module id → hash of the edition whose changes are to be read: only modules that changed since the last cycle. */
  changes: Readonly<Record<string, string>>;
}

/** Document id → hash of the text that is in force. */
export type DocumentVersions = Readonly<Record<string, string>>;

/**
 * What a cycle asks for a certificate: the renewal's own set when there is one, from the second cycle on, unless the
 * certificate had lapsed; else the first set. Filled in: which text is to be signed, which edition's changes are to be
 * read, and `since` for what has to be fresh. `changes-read` is asked only of modules that changed, never the first
 * time; a group that is left without parts is not asked, and `at-least` never asks for more parts than are left.
 */
export function requirementsOf(rules: ProgrammeRules, cycle: Cycle, versions: DocumentVersions): Requirement[] {
  const renews = cycle.number > 1 && !cycle.lapsed;
  const set = (renews && rules.renewal.requirements) || rules.requirements;
  return resolve(
    set.filter((each) => !isForClearance(each)),
    cycle,
    versions,
  );
}

/** What clearance asks beside the certificate; the same in every cycle. See {@link requirementsOf}. */
export function clearanceRequirementsOf(
  rules: ProgrammeRules,
  cycle: Cycle,
  versions: DocumentVersions,
): Requirement[] {
  return resolve(rules.requirements.filter(isForClearance), cycle, versions);
}

function resolve(requirements: readonly Requirement[], cycle: Cycle, versions: DocumentVersions): Requirement[] {
  return requirements.flatMap((each): Requirement[] => {
    if (!isGroup(each)) return resolveLeaf(each, cycle, versions);
    const of = resolve(each.of, cycle, versions);
    if (of.length === 0) return [];
    return [each.kind === 'at-least' ? { ...each, of, n: Math.min(each.n, of.length) } : { ...each, of }];
  });
}

function resolveLeaf(leaf: Leaf, cycle: Cycle, versions: DocumentVersions): Requirement[] {
  const fresh = leaf.fresh === true && cycle.number > 1 ? { ...leaf, since: cycle.openedOn } : leaf;
  if (fresh.kind === 'changes-read') {
    const edition = cycle.number > 1 ? cycle.changes[fresh.module] : undefined;
    return edition === undefined ? [] : [{ ...fresh, edition }];
  }
  if (fresh.kind !== 'agreement' && fresh.kind !== 'confidentiality') return [fresh];
  const version = fresh.document === undefined ? undefined : versions[fresh.document];
  return [version === undefined ? fresh : { ...fresh, version }];
}
