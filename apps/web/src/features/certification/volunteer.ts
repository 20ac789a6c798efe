import type {
  CertificatePartsFragment,
  EnrolmentPartsFragment,
  RequirementPartsFragment,
  StandingPartsFragment,
  VolunteerPartsFragment,
} from '../../generated/graphql';

export type Certificate = CertificatePartsFragment;
export type Enrolment = EnrolmentPartsFragment;
export type Requirement = RequirementPartsFragment;
export type Fact = Requirement['facts'][number];
export type Standing = StandingPartsFragment;
export type Volunteer = VolunteerPartsFragment;

export const fullName = ({ givenName, familyName }: Enrolment['person']) => `${givenName} ${familyName}`;

export const blockersOf = ({ requirements }: Standing): Requirement[] =>
  requirements.filter(({ state }) => state !== 'MET');

/** Whether everything is there for somebody to decide; the server has the last word. */
export function canCertify(standing: Standing): boolean {
  const open = ['READY', 'EXPIRING', 'EXPIRED'].includes(standing.state);
  return open && standing.total > 0 && blockersOf(standing).length === 0;
}
