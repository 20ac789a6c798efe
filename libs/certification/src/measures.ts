import type { Measure } from './amount.js';
import type { Evidence } from './evidence.js';
import type { Requirement } from './requirement.js';

/** What meets a requirement: which facts belong to it, which of them count, and how they add up. */
export interface Rule {
  belongs: (fact: Evidence) => boolean;
  counts: (fact: Evidence) => boolean;
  measure: Measure;
  /** Whether to show an amount to the learner: "60 of 240 minutes". */
  showsProgress: boolean;
}

const always = (): boolean => true;
const same = (): string => '';

/** The rule of a requirement; the table in docs/content-format.md (*met by*) as code. */
export function ruleOf(requirement: Requirement): Rule {
  const belongs = (fact: Evidence): boolean =>
    fact.kind === requirement.kind && (!('module' in requirement) || fact.module === requirement.module);
  const one: Rule = {
    belongs,
    counts: always,
    measure: { unit: 'items', needed: 1, keyOf: same, amountOf: () => 1 },
    showsProgress: false,
  };
  switch (requirement.kind) {
    case 'lessons-read':
    case 'cases-walked':
      return {
        ...one,
        measure: { unit: 'percent', needed: 100, keyOf: same, amountOf: ({ percent }) => percent ?? 100 },
        showsProgress: true,
      };
    case 'quiz-passed':
    case 'identity-seen':
    case 'agreement':
    case 'confidentiality':
    case 'insurance':
      return one;
    case 'attendance':
      return {
        ...one,
        measure: {
          unit: 'minutes',
          needed: requirement.minutes,
          keyOf: ({ id }) => id,
          amountOf: ({ minutes }) => minutes ?? 0,
        },
        showsProgress: true,
      };
    case 'references':
      return {
        ...one,
        measure: { unit: 'items', needed: requirement.count, keyOf: ({ id }) => id, amountOf: () => 1 },
        showsProgress: true,
      };
    case 'interview':
      return { ...people(one, requirement.people), counts: ({ outcome }) => outcome !== 'not-suitable' };
    case 'recommendation':
      return {
        ...people(one, requirement.people),
        counts: ({ outcome }) => outcome === 'ready' || outcome === 'ready-with-support',
      };
    case 'record-check':
      return { ...one, counts: ({ outcome }) => outcome === 'suitable' || outcome === 'suitable-with-limits' };
  }
}

function people(rule: Rule, needed: number): Rule {
  const measure: Measure = { unit: 'people', needed, keyOf: ({ recordedBy }) => recordedBy, amountOf: () => 1 };
  return { ...rule, measure, showsProgress: true };
}
