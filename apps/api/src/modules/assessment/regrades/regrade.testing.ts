import type { Caller } from '../../../testing/test-server.js';
import { mutate } from '../assessment.testing.js';

interface Change {
  enrolmentId: string;
  before: number;
  after: number;
  percentBefore: number;
  percentAfter: number;
  passedBefore: boolean;
  passedAfter: boolean;
  certified: boolean;
}
interface Preview {
  plan: string;
  changes: Change[];
  unchanged: number;
  misfits: number;
  refusal: string | null;
}
const CHANGE = 'changes { enrolmentId before after percentBefore percentAfter passedBefore passedAfter certified }';

/** What a regrade would change; `what`: the question, its version and the action. */
export async function previewRegrade(by: Caller, what: object): Promise<Preview> {
  const { data } = await by.ask<{ regradePreview: Preview }>(
    `query ($moduleId: ID!, $questionId: ID!, $version: ID!, $action: RegradeAction!) {
       regradePreview(moduleId: $moduleId, questionId: $questionId, version: $version, action: $action) { plan unchanged misfits refusal ${CHANGE} } }`,
    what,
  );
  return data.regradePreview;
}

export function doRegrade(by: Caller, plan: string, what: object, key: string): Promise<{ code?: string; id: string; changes: Change[] }> {
  return mutate(by, 'regrade', `__typename ... on Refusal { code } ... on Regrade { id ${CHANGE} }`, { key, ...what, plan, reason: 'Nepareiza atslēga' });
}
