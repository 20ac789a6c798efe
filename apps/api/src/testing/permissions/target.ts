export const SCOPES = ['own', 'my cohort', 'other cohort', 'other organisation'] as const;
export type Scope = (typeof SCOPES)[number];

export const STAFF = ['trainee', 'trainer', 'coordinator', 'official', 'administrator'] as const;
export const VIEWERS = ['anonymous', 'verifier', ...STAFF] as const;
export type Viewer = (typeof VIEWERS)[number];

/** What a question is asked about: an enrolment with everything that can hang on it, made for this question alone. */
export interface Target {
  personId: string;
  email: string;
  enrolmentId: string;
  cohortId: string;
  sessionId: string;
  /** Somebody else in the same cohort. */
  fellowId: string;
  /** A person without any role here. */
  markerId: string;
  moduleHash: string;
  programmeHash: string;
  liveAttemptId: string;
  markedAttemptId: string;
  /** An answer of it waits for a second marker. */
  pendingAttemptId: string;
  /** Both markers have agreed. */
  settledAttemptId: string;
  /** Of the question `viens` in the attempts of this target, and in no others. */
  version: string;
  accommodationId: string;
  /** As module of the regrades below, so that they are found among many. */
  regradeModuleId: string;
  regradeId: string;
  /** Touched cohorts everywhere. */
  wideRegradeId: string;
  /** A record check, and something that coordinators and trainers record. */
  checkId: string;
  supervisionId: string;
  waiverId: string;
  clearanceId: string;
  matchId: string;
  certificateId: string;
  certificateCode: string;
  /** To revoke the certificate; open. */
  proposalId: string;
  organisationCode: string;
  invitationId: string;
  invitationToken: string;
  correctionId: string;
  /** Given, and one that is still asked for. */
  referenceId: string;
  openReferenceId: string;
}

/** What differs from the ordinary target: somebody who has everything, and a valid certificate. */
export interface Variation {
  check?: 'suitable' | 'suitable-with-limits' | 'not-suitable';
  certificate?: 'none' | 'valid' | 'suspended' | 'revoked';
  proposer?: 'the viewer';
  attempt?: 'none' | 'live';
  /** What is shown of attempts; everything when it is not said. */
  show?: 'nothing' | 'marks';
  behaviour?: 'tries';
  marking?: 'anonymous';
  marked?: 'by the viewer too';
}
