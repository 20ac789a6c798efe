// Which screens there are, who sees them, and what has to be done before the picture.
const enrolment = (cohort, at) =>
  `80000000-0000-4000-8000-${String(cohort).padStart(4, '0')}${String(at).padStart(8, '0')}`;
const session = (cohort, at) =>
  `70000000-0000-4000-8000-${String(cohort).padStart(4, '0')}${String(at).padStart(8, '0')}`;
const cohort = (number) => `60000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const trainee = 'dalibniece@paraugs.example';
const ready = 'gatava@paraugs.example';
const certified = 'sertificeta@paraugs.example';
const renewing = 'atjauno@paraugs.example';
const coordinator = 'koordinatore@paraugs.example';
const otherCoordinator = 'koordinators.latgale@paraugs.example';
const official = 'amatpersona@paraugs.example';
const trainer = 'trenere@paraugs.example';
const administrator = 'administrators@paraugs.example';
const module = `/macibas/${enrolment(1, 0)}/k1`;

const fault = { message: '', extensions: { code: 'INTERNAL', requestId: '0f0e0d0c-1111-4222-8333-444455556666' } };

/** The first thing that a page asks is who is there; whatever it asks after that is answered in this way. */
const afterThat = (answer) => (page) => {
  let asked = 0;
  return page.route('**/graphql', (route) => (asked++ === 0 ? route.continue() : answer(route)));
};
const late = afterThat(() => undefined);
const broken = afterThat((route) => route.fulfill({ json: { errors: [fault] } }));
const press =
  (name, role = 'button') =>
  (page) =>
    page.getByRole(role, { name }).first().click();

async function inTest(page) {
  await page
    .getByRole('button', { name: 'Sākt testu' })
    .or(page.getByRole('link', { name: 'Turpināt iesākto testu' }))
    .first()
    .click();
  await page.waitForURL('**/tests/*');
  await page.locator('main fieldset').waitFor();
}

async function answered(page) {
  await inTest(page);
  await page.locator('main fieldset label').nth(1).click();
  await page.waitForTimeout(1200);
}

export const screens = [
  { name: 'sign-in', who: undefined, path: '/ieiet' },
  {
    name: 'sign-in-wrong',
    who: undefined,
    path: '/ieiet',
    prepare: async (page) => {
      await page.locator('input[type=email]').fill('kas@paraugs.example');
      await page.locator('input[type=password]').fill('nezinu');
      await page.locator('form button[type=submit]').click();
      await page.getByRole('alert').first().waitFor();
    },
  },
  { name: 'verification-unknown', who: undefined, path: '/v/nav-kods' },
  { name: 'not-found', who: trainee, path: '/nav-tadas' },
  { name: 'home-in-the-middle', who: trainee, path: '/' },
  { name: 'course', who: trainee, path: `/macibas/${enrolment(1, 0)}` },
  { name: 'course-loading', who: trainee, path: `/macibas/${enrolment(1, 0)}`, before: late },
  { name: 'lesson', who: trainee, path: `${module}/lasit/loma` },
  { name: 'lesson-comfort', who: trainee, path: `${module}/lasit/loma`, prepare: press('Teksta izskats') },
  { name: 'case-start', who: trainee, path: `${module}/gadijums/tikai-paraksts` },
  { name: 'case-scene', who: trainee, path: `${module}/gadijums/tikai-paraksts`, prepare: press('Sākt gadījumu') },
  {
    name: 'case-outcome',
    who: trainee,
    path: `${module}/gadijums/tikai-paraksts`,
    prepare: async (page) => {
      await press('Sākt gadījumu')(page);
      await page.locator('main ul button').nth(1).click();
    },
  },
  { name: 'case-text', who: trainee, path: `${module}/gadijums/tikai-paraksts?teksts` },
  ...Array.from({ length: 15 }, (_, at) => ({
    name: `test-kinds-${String(at + 1).padStart(2, '0')}`,
    who: trainee,
    path: `/macibas/${enrolment(1, 0)}/k2/tests`,
    prepare: async (page) => {
      await inTest(page);
      await page.goto(`${new URL(page.url()).pathname}?j=${at + 1}`);
      await page.locator('main fieldset').first().waitFor();
    },
  })),
  { name: 'tests', who: trainer, path: '/testi' },
  { name: 'test-statistics', who: trainer, path: '/testi/k1/statistika' },
  { name: 'test-statistics-few', who: trainer, path: '/testi/k2/statistika' },
  { name: 'test-preview', who: trainer, path: '/testi/k2/paraugs?sekla=abols' },
  { name: 'marking', who: trainer, path: '/vertesana' },
  { name: 'marking-answer', who: trainer, path: '/vertesana', prepare: press(/^Vērtēt: /, 'link') },
  { name: 'cohort-tests', who: coordinator, path: `/kohortas/${cohort(1)}/testi` },
  {
    name: 'cohort-accommodations',
    who: coordinator,
    path: `/kohortas/${cohort(1)}/testi`,
    prepare: press(/^Atkāpes/, 'tab'),
  },
  { name: 'regrades', who: coordinator, path: '/parvertejumi' },
  { name: 'test-start', who: trainee, path: `${module}/tests` },
  { name: 'test-question', who: trainee, path: `${module}/tests`, prepare: answered },
  {
    name: 'test-offline',
    who: trainee,
    path: `${module}/tests`,
    prepare: async (page) => {
      await inTest(page);
      await page.context().setOffline(true);
      await page.locator('main fieldset label').first().click();
      await page.waitForTimeout(1000);
    },
  },
  {
    name: 'test-session-ended',
    who: trainee,
    path: `${module}/tests`,
    prepare: async (page) => {
      const cookies = await page.context().cookies();
      await inTest(page);
      await page.context().clearCookies();
      await page.locator('main fieldset label').nth(2).click();
      await page.locator('dialog[open]').waitFor();
      await page.context().addCookies(cookies);
    },
  },
  {
    name: 'test-check',
    who: trainee,
    path: `${module}/tests`,
    prepare: async (page) => {
      await inTest(page);
      await page.locator('a[href$="/iesniegt"]').first().click();
      await page.waitForURL('**/iesniegt');
      await page.locator('#iesniegt').click();
    },
  },
  { name: 'home-ready', who: ready, path: '/' },
  { name: 'test-history', who: ready, path: `/macibas/${enrolment(2, 0)}/k1/tests` },
  {
    name: 'test-results',
    who: ready,
    path: `/macibas/${enrolment(2, 0)}/k1/tests`,
    prepare: async (page) => {
      await page.locator('main ol a').first().click();
      await page.waitForURL('**/tests/*');
      await page.waitForTimeout(500);
    },
  },
  { name: 'home-certified', who: certified, path: '/' },
  { name: 'certificate', who: certified, path: `/sertifikats/${enrolment(2, 1)}` },
  {
    name: 'verification-valid',
    who: certified,
    path: `/sertifikats/${enrolment(2, 1)}`,
    prepare: async (page) => {
      await page.locator('a[href^="/v/"]').first().click();
      await page.waitForTimeout(800);
    },
  },
  { name: 'home-expiring', who: renewing, path: '/' },
  { name: 'certificate-expiring', who: renewing, path: `/sertifikats/${enrolment(3, 0)}` },
  { name: 'worklist', who: coordinator, path: '/darbi' },
  { name: 'worklist-filtered', who: coordinator, path: '/darbi?gajiens=OFFICIAL&kartot=name' },
  { name: 'worklist-empty', who: coordinator, path: '/darbi?mekle=nekas' },
  { name: 'worklist-board', who: coordinator, path: '/darbi?skats=delis&visi=1' },
  { name: 'worklist-latgale', who: otherCoordinator, path: '/darbi?visi=1&kartot=due' },
  { name: 'worklist-error', who: coordinator, path: '/darbi', before: broken },
  { name: 'worklist-loading', who: coordinator, path: '/darbi', before: late },
  { name: 'clearances', who: otherCoordinator, path: `/brivpratigie/${enrolment(3, 1)}` },
  { name: 'clearances-run-out', who: otherCoordinator, path: `/brivpratigie/${enrolment(3, 7)}` },
  { name: 'cohorts', who: coordinator, path: '/kohortas' },
  { name: 'cohorts-empty', who: coordinator, path: '/kohortas?mekle=nekas' },
  { name: 'cohort', who: coordinator, path: `/kohortas/${cohort(2)}` },
  { name: 'attendance', who: coordinator, path: `/kohortas/${cohort(2)}/klatbutne/${session(2, 3)}` },
  { name: 'attendance-early', who: coordinator, path: `/kohortas/${cohort(1)}/klatbutne/${session(1, 0)}` },
  { name: 'volunteer-blocked', who: coordinator, path: `/brivpratigie/${enrolment(2, 3)}` },
  { name: 'volunteer-ready', who: coordinator, path: `/brivpratigie/${enrolment(2, 14)}` },
  {
    name: 'certify',
    who: coordinator,
    path: `/brivpratigie/${enrolment(2, 14)}`,
    prepare: press('Izsniegt apliecību'),
  },
  { name: 'volunteer-certified', who: coordinator, path: `/brivpratigie/${enrolment(2, 1)}` },
  { name: 'revoke', who: coordinator, path: `/brivpratigie/${enrolment(2, 1)}`, prepare: press(/^Atsaukt apliecību/) },
  { name: 'suspend', who: coordinator, path: `/brivpratigie/${enrolment(2, 1)}`, prepare: press(/^Apturēt apliecību/) },
  { name: 'not-yet', who: coordinator, path: `/brivpratigie/${enrolment(2, 5)}`, prepare: press(/^Atlikt/) },
  { name: 'waive', who: coordinator, path: `/brivpratigie/${enrolment(2, 5)}`, prepare: press(/^Atbrīvot no prasības/) },
  { name: 'proposals-empty', who: coordinator, path: '/lemumi' },
  { name: 'certify-cohort', who: coordinator, path: `/kohortas/${cohort(2)}/apliecibas` },
  { name: 'modules', who: trainer, path: '/moduli' },
  { name: 'modules-error', who: trainer, path: '/moduli', before: broken },
  { name: 'cohort-error', who: coordinator, path: `/kohortas/${cohort(2)}`, before: broken },
  { name: 'cohort-loading', who: coordinator, path: `/kohortas/${cohort(2)}`, before: late },
  { name: 'people', who: administrator, path: '/cilveki' },
  { name: 'people-empty', who: administrator, path: '/cilveki?mekle=nekas' },
  {
    name: 'person',
    who: administrator,
    path: '/cilveki?mekle=koordinatore',
    prepare: (page) => page.locator('table tbody a').first().click(),
  },
  { name: 'person-new', who: administrator, path: '/cilveki', prepare: press('Pievienot cilvēku') },
  { name: 'checks', who: official, path: '/parbaudes' },
  { name: 'checks-none', who: official, path: '/parbaudes?mekle=qqq' },
  { name: 'checks-broken', who: official, path: '/parbaudes', before: broken },
  { name: 'checks-record', who: official, path: '/parbaudes', prepare: press(/^Ierakstīt: /) },
  { name: 'checks-volunteer', who: official, path: `/brivpratigie/${enrolment(2, 1)}` },
  {
    name: 'checks-correct',
    who: official,
    path: `/brivpratigie/${enrolment(2, 1)}`,
    async prepare(page) {
      await press(/^Labot ierakstu/)(page);
      await page.getByRole('radio', { name: 'piemērots ar ierobežojumiem' }).check();
      await press('Saglabāt labojumu')(page);
    },
  },
  { name: 'checks-withdraw', who: coordinator, path: `/brivpratigie/${enrolment(2, 1)}`, prepare: press(/^Atsaukt ierakstu/) },
];
