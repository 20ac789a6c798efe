import type {
  CertificatePartsFragment,
  EnrolmentPartsFragment,
  RequirementPartsFragment,
  StandingPartsFragment,
  StepPartsFragment,
  VolunteerPartsFragment,
} from '../../generated/graphql';

export type Certificate = CertificatePartsFragment;
export type Enrolment = EnrolmentPartsFragment;
export type Requirement = RequirementPartsFragment;
/** A requirement wherever it stands: by itself, or as a part of a group. */
export type Step = StepPartsFragment & { parts?: Step[] };
export type Fact = Requirement['facts'][number];
export type Standing = StandingPartsFragment;
export type Volunteer = VolunteerPartsFragment;

export const fullName = ({ givenName, familyName }: Enrolment['person']) => `${givenName} ${familyName}`;

export const blockersOf = ({ requirements }: Standing): Requirement[] =>
  requirements.filter(({ state }) => state !== 'MET');

/** Everything that is asked, groups with their parts. */
export const allSteps = (steps: readonly Step[]): Step[] => steps.flatMap((step) => [step, ...allSteps(step.parts ?? [])]);
