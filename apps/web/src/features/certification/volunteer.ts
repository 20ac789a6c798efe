import type {
  CertificatePartsFragment,
  EnrolmentPartsFragment,
  StandingPartsFragment,
  StepPartsFragment,
  VolunteerPartsFragment,
} from '../../generated/graphql';

export type Certificate = CertificatePartsFragment;
export type Enrolment = EnrolmentPartsFragment;
/** A requirement wherever it stands: by itself, as a group, or as a part of one. */
export type Step = StepPartsFragment;
export type Fact = Step['facts'][number];
export type Standing = StandingPartsFragment;
export type Volunteer = VolunteerPartsFragment;

export const fullName = ({ givenName, familyName }: Enrolment['person']) => `${givenName} ${familyName}`;

/** Of a group its parts; without one what the programme itself asks. */
export const partsOf = ({ steps }: Pick<Standing, 'steps'>, group: string | null = null): Step[] =>
  steps.filter(({ partOf }) => partOf === group);

export const blockersOf = (standing: Pick<Standing, 'steps'>): Step[] =>
  partsOf(standing).filter(({ state, lapsed }) => state !== 'MET' || lapsed);
