import type { Measure } from './amount.js';
import { behaviours, type Evidence, type EvidenceKind } from './evidence.js';
import type { Leaf } from './requirement.js';

/** What meets a requirement: which facts belong to it, which of them count, and how they add up. */
export interface Rule {
  /** The kind of facts that it reads. */
  evidence: EvidenceKind;
  belongs: (fact: Evidence) => boolean;
  counts: (fact: Evidence) => boolean;
  /** Whether a fact is about the text that is asked for now; one about another text did count once. */
  current: (fact: Evidence) => boolean;
  measure: Measure;
  /** Whether to show an amount to the learner: "60 of 240 minutes". */
  showsProgress: boolean;
}

/** Each rating of an observation is at least so much, where the programme says nothing else. */
export const LEAST_RATING = 2;

const always = (): boolean => true;
const same = (): string => '';
const each = ({ id }: Evidence): string => id;
const minutesOf = ({ minutes }: Evidence): number => minutes ?? 0;

/** The rule of a requirement; the table in docs/content-format.md (*met by*) as code. */
export function ruleOf(requirement: Leaf): Rule {
  const { kind } = requirement;
  const evidence = kind === 'quiz-mark' || kind === 'safety-right' ? 'quiz-passed' : kind;
  const one: Rule = {
    evidence,
    belongs: (fact) => fact.kind === evidence && (!('module' in requirement) || fact.module === requirement.module),
    counts: always,
    current: always,
    measure: { unit: 'items', needed: 1, keyOf: same, amountOf: () => 1 },
    showsProgress: false,
  };
  switch (kind) {
    case 'lessons-read':
    case 'cases-walked':
      return percent(one, 100, 100);
    case 'quiz-mark':
      return percent(one, requirement.percent, 0);
    // Whoever passes a quiz had its safety questions right: an attempt that misses one does not pass.
    case 'quiz-passed':
    case 'safety-right':
    case 'case-signed-off':
    case 'identity-seen':
    case 'insurance':
      return one;
    case 'prior-learning':
      return {
        ...one,
        belongs: (fact) => one.belongs(fact) && (fact.requirementId ?? requirement.id) === requirement.id,
      };
    case 'agreement':
    case 'confidentiality':
      return { ...one, current: ({ version }) => requirement.version === undefined || version === requirement.version };
    case 'changes-read':
      return { ...one, current: ({ version }) => requirement.edition === undefined || version === requirement.edition };
    case 'induction':
      return { ...one, belongs: (fact) => one.belongs(fact) && fact.place === requirement.place };
    case 'attendance':
    case 'hours':
    case 'refresher':
      return {
        ...one,
        measure: { unit: 'minutes', needed: requirement.minutes, keyOf: each, amountOf: minutesOf },
        showsProgress: true,
      };
    case 'references':
      return { ...items(one, requirement.count), counts: ({ outcome }) => outcome !== 'not-suitable' };
    case 'supervision':
      return items(one, requirement.count);
    case 'interview':
      return { ...people(one, requirement.people), counts: ({ outcome }) => outcome !== 'not-suitable' };
    case 'recommendation':
      return {
        ...people(one, requirement.people),
        counts: ({ outcome }) => outcome === 'ready' || outcome === 'ready-with-support',
      };
    case 'observation': {
      const { people: needed, least = LEAST_RATING } = requirement;
      const counts = ({ ratings }: Evidence): boolean => behaviours.every((name) => (ratings?.[name] ?? 0) >= least);
      return { ...people(one, needed), counts };
    }
    case 'record-check':
    case 'permit':
      return { ...one, counts: ({ outcome }) => outcome === 'suitable' || outcome === 'suitable-with-limits' };
  }
}

function percent(rule: Rule, needed: number, absent: number): Rule {
  const measure: Measure = { unit: 'percent', needed, keyOf: same, amountOf: (fact) => fact.percent ?? absent };
  return { ...rule, measure, showsProgress: true };
}

function items(rule: Rule, needed: number): Rule {
  return { ...rule, measure: { unit: 'items', needed, keyOf: each, amountOf: () => 1 }, showsProgress: true };
}

function people(rule: Rule, needed: number): Rule {
  const measure: Measure = { unit: 'people', needed, keyOf: ({ recordedBy }) => recordedBy, amountOf: () => 1 };
  return { ...rule, measure, showsProgress: true };
}
