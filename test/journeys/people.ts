import type { APIRequestContext, BrowserContext } from '@playwright/test';

export const PASSWORD = 'lidzgaita-demo';

/** Sign-ins that the product prints, and what each is for. */
export const people = {
  inTheMiddle: 'dalibniece@paraugs.example',
  ready: 'gatava@paraugs.example',
  certified: 'sertificeta@paraugs.example',
  coordinator: 'koordinatore@paraugs.example',
  secondCoordinator: 'koordinatore2@paraugs.example',
  otherCoordinator: 'koordinators.latgale@paraugs.example',
  official: 'amatpersona@paraugs.example',
  trainer: 'trenere@paraugs.example',
  administrator: 'administrators@paraugs.example',
} as const;

export const cohorts = { autumn: 1, summer: 2, latgale: 3 } as const;

const numbered = (series: number, cohort: number, at: number) =>
  `${series}0000000-0000-4000-8000-${String(cohort).padStart(4, '0')}${String(at).padStart(8, '0')}`;

/** Demo people have fixed ids: cohort and place in it, as in apps/api/src/demo/stories.ts. */
export const enrolmentOf = (cohort: number, at: number): string => numbered(8, cohort, at);
export const sessionOf = (cohort: number, at: number): string => numbered(7, cohort, at);
export const cohortId = (cohort: number): string => `60000000-0000-4000-8000-${String(cohort).padStart(12, '0')}`;

export function productUrl(): string {
  const url = process.env['JOURNEYS_URL'];
  if (!url) throw new Error('The product is not running: start the journeys with npm run journeys');
  return url;
}

/** Asks the API what the screen would ask, as whoever the browser is signed in as. */
export async function ask<Data>(
  request: APIRequestContext,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const response = await request.post(`${productUrl()}/graphql`, {
    headers: { 'x-lidzgaita': '1', 'apollo-require-preflight': '1' },
    timeout: 60_000,
    data: { query, variables },
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  if (!data || errors) throw new Error(`The API refused: ${JSON.stringify(errors)}`);
  return data;
}

export async function signInAs(context: BrowserContext, email: string): Promise<void> {
  const { signIn } = await ask<{ signIn: { __typename: string; code?: string } }>(
    context.request,
    'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Refusal { code } } }',
    { input: { email, password: PASSWORD } },
  );
  if (signIn.__typename !== 'Viewer') throw new Error(`${email} could not sign in: ${signIn.code}`);
}

/** The address of somebody without a printed sign-in, as their coordinator sees it. */
export async function emailOf(coordinator: BrowserContext, enrolmentId: string): Promise<string> {
  const { volunteer } = await ask<{ volunteer: { email: string } }>(
    coordinator.request,
    'query ($id: ID!) { volunteer(enrolmentId: $id) { email } }',
    { id: enrolmentId },
  );
  return volunteer.email;
}
