import { describe, expect, it } from 'vitest';
import type { Cycle } from './cycle.js';
import { factEffect, requirementStandings, type FactEffect } from './fact-effect.js';
import type { ProgrammeRules } from './programme-rules.js';
import { factSaid, type Said } from './recording.js';
import { leavesOf, type Leaf, type Requirement } from './requirement.js';
import type { SimulatedVolunteer } from './simulate.js';
import { standing } from './standing.js';
import { decision, fact, group, need } from './testing/builders.js';

const today = '2026-03-01';
const first: Cycle = { number: 1, openedOn: '2026-01-01', lapsed: false, changes: {} };
const staff = { stage: 'vetting', mover: 'coordinator' } as const;
const identity = need({ ...staff, kind: 'identity-seen' });
const insurance = need({ ...staff, kind: 'insurance' });
const hours = need({ ...staff, kind: 'hours', minutes: 100 });
const supervision = need({ ...staff, kind: 'supervision', count: 2, months: 12 });
const inside = need({ ...staff, kind: 'induction', place: 'jelgava', neededFor: 'clearance' });
const nobody: SimulatedVolunteer = { enrolmentId: 'nobody', cycle: first, versions: {}, evidence: [], decisions: [] };

function effect(requirements: Requirement[], wanted: Requirement, said: Partial<Said> = {}, volunteer: Partial<SimulatedVolunteer> = {}): FactEffect {
  const rules: ProgrammeRules = { requirements, months: 24, renewal: { opensDays: 60, expiry: { by: 'completion' } }, secondApprover: [] };
  const leaf = wanted as Leaf;
  const read = factSaid(leaf, { occurredOn: '2026-02-20', ...said }, today);
  if (typeof read === 'string') throw new Error(read);
  return factEffect({ ...nobody, ...volunteer }, rules, { requirement: leaf, said: read, recordedBy: 'anna', recordedAt: '2026-03-01T09:00:00Z' }, today);
}

describe('what one more fact would change', () => {
  it.each<[string, FactEffect, object]>([
    ['the last thing missing makes somebody ready', effect([identity], identity), { before: { state: 'in-training', met: 0 }, after: { state: 'ready', met: 1 }, fulfilled: ['identity-seen'] }],
    ['until when is told', effect([insurance], insurance, { validUntil: '2027-01-31' }), { requirement: { before: { state: 'missing' }, after: { state: 'met', validUntil: '2027-01-31' } } }],
    ['part of an amount fulfils nothing', effect([hours], hours, { minutes: 60 }), { requirement: { before: { state: 'missing' }, after: { state: 'partial', progress: { done: 60 } } }, fulfilled: [] }],
    ['what is already there counts', effect([hours], hours, { minutes: 60 }, { evidence: [fact({ kind: 'hours', minutes: 60 })] }), { requirement: { before: { progress: { done: 60 } }, after: { state: 'met', progress: { done: 120 } } }, fulfilled: ['hours'] }],
    ['the second of two', effect([supervision], supervision, {}, { evidence: [fact({ kind: 'supervision' })] }), { requirement: { before: { state: 'partial' }, after: { state: 'met', validUntil: '2027-01-10' } } }],
    ['what is met already stays met', effect([identity], identity, {}, { evidence: [fact({ kind: 'identity-seen' })] }), { before: { state: 'ready' }, after: { state: 'ready' }, fulfilled: [] }],
    ['for clearance, beside the certificate', effect([identity, inside], inside), { before: { state: 'in-training', met: 0 }, after: { state: 'in-training', met: 0 }, requirement: { after: { state: 'met' } }, fulfilled: ['induction'] }],
    ['of a group, with the group', effect([group('any', [identity, insurance])], identity), { after: { state: 'ready' }, requirement: { after: { id: 'identity-seen', state: 'met' } }, fulfilled: ['any', 'identity-seen'] }],
    ['a certificate is not issued by it', effect([identity], identity, {}, { decisions: [decision('suspend', '2026-02-02'), decision('certify', '2026-02-01', '2028-02-01')] }), { before: { state: 'suspended' }, after: { state: 'suspended' }, fulfilled: ['identity-seen'] }],
  ])('%s', (_title, found, expected) => {
    expect(found).toMatchObject(expected);
  });

  it('says nothing of a requirement that this cycle does not ask for', () => {
    expect(effect([hours], identity)).not.toHaveProperty('requirement');
  });

  it('is what the standing becomes once the fact is there', () => {
    const requirements = [identity, hours, supervision, inside];
    for (const wanted of leavesOf(requirements)) {
      const more = wanted.kind === 'hours' ? { minutes: 100 } : {};
      const added = fact({ kind: wanted.kind as 'hours', occurredOn: '2026-02-20', ...more, ...(wanted.kind === 'induction' && { place: 'jelgava' }) });
      const { after } = effect(requirements, wanted, more);
      const really = standing(requirements.slice(0, 3), [added], [], today);
      expect({ ...after, requirements: after.requirements.map(({ evidenceIds: _, ...each }) => each) }).toEqual({ ...really, requirements: really.requirements.map(({ evidenceIds: _, ...each }) => each) });
    }
  });

  it('stands beside everything that is asked, for the certificate and for clearance', () => {
    const rules: ProgrammeRules = { requirements: [group('any', [identity, insurance]), inside], months: 24, renewal: { opensDays: 60, expiry: { by: 'completion' } }, secondApprover: [] };
    const each = requirementStandings({ ...nobody, evidence: [fact({ kind: 'insurance', validUntil: '2027-01-01' })] }, rules, today);
    expect(each.map(({ id, state }) => [id, state])).toEqual([['any', 'met'], ['identity-seen', 'missing'], ['insurance', 'met'], ['induction', 'missing']]);
  });
});
