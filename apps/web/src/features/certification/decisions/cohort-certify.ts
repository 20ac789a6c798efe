import type { CertifyCohortMutation, CertifyPreviewQuery } from '../../../generated/graphql';

export type PreviewPerson = NonNullable<CertifyPreviewQuery['certifyPreview']>['people'][number];
export type CohortResult = Extract<CertifyCohortMutation['certifyCohort'], { __typename: 'CohortDecisions' }>['results'][number];

export const isReady = ({ refusal }: PreviewPerson): boolean => refusal === null;

/** What will happen when those chosen are certified, in numbers that add up to everybody. */
export interface Outlook {
  issued: number;
  proposed: number;
  certified: number;
  notReady: number;
  /** Chosen by nobody although they could be, or held back by something else. */
  left: number;
}

export function outlookOf(people: readonly PreviewPerson[], chosen: ReadonlySet<string>): Outlook {
  const count = (which: (person: PreviewPerson) => boolean) => people.filter(which).length;
  const taken = (person: PreviewPerson) => isReady(person) && chosen.has(person.enrolmentId);
  const issued = count((person) => taken(person) && !person.second);
  const proposed = count((person) => taken(person) && person.second);
  const certified = count(({ refusal }) => refusal === 'already-certified');
  const notReady = count(({ refusal }) => refusal === 'not-ready');
  return { issued, proposed, certified, notReady, left: people.length - issued - proposed - certified - notReady };
}
