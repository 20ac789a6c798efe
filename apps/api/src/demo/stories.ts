/** How far one demo person has come. What is not said has not happened. */
export interface Story {
  /** Share of the lessons of each module that is read. */
  read?: { k1: number; k3: number };
  cases?: ('k1' | 'k3')[];
  quiz?: { k1?: Quiz; k3?: Quiz };
  /** The voluntary module: its test is submitted and waits for a marker, or a trainer has marked it. */
  k2?: 'waiting' | 'marked';
  /** Minutes present at each of the four sessions. */
  minutes?: number[];
  /** Vetting steps that are done. */
  vetted?: Vetting[];
  check?: 'suitable' | 'suitable-with-limits' | 'not-suitable';
  recommended?: number;
  /** Days before today on which the person was certified, and what became of it. */
  certified?: number;
  later?: 'revoked';
  work?: Work;
}

/** What somebody does with the certificate, in days before today. */
export interface Work {
  /** When the record check was done anew. */
  checked?: number;
  /** When the undertaking of confidentiality was signed anew. */
  signed?: number;
  cleared: number;
  matched?: number;
  /** How often the two have met. */
  met?: number;
  paused?: boolean;
}

export type Quiz = 'passed' | 'failed' | 'safety-missed' | 'begun';
export type Vetting = 'identity-seen' | 'interview' | 'references' | 'agreement' | 'confidentiality';

const FULL = [150, 150, 150, 150];
const ALL_VETTED: Vetting[] = ['identity-seen', 'interview', 'references', 'agreement', 'confidentiality'];
const learned = { read: { k1: 1, k3: 1 }, cases: ['k1', 'k3'] as ('k1' | 'k3')[], quiz: { k1: 'passed', k3: 'passed' } as const };
const everything: Story = { ...learned, minutes: FULL, vetted: ALL_VETTED, check: 'suitable', recommended: 2 };
const early: Vetting[] = ['identity-seen', 'interview'];

/** The weekend is still ahead: people are reading. The first is the trainee that one signs in as. */
export const BEFORE_THE_WEEKEND: Story[] = [
  { read: { k1: 0.7, k3: 0 }, vetted: early },
  {},
  { vetted: ['identity-seen'] },
  { read: { k1: 0.2, k3: 0 } },
  { read: { k1: 1, k3: 0 }, cases: ['k1'], quiz: { k1: 'failed' }, vetted: early },
  { read: { k1: 1, k3: 0.4 }, cases: ['k1'], quiz: { k1: 'passed' }, vetted: ['identity-seen', 'interview', 'references'] },
  { ...learned, k2: 'waiting', vetted: ALL_VETTED },
  { ...learned, quiz: { k1: 'passed', k3: 'safety-missed' }, vetted: early },
  { read: { k1: 1, k3: 1 }, cases: ['k1'], quiz: { k1: 'passed', k3: 'begun' }, vetted: early },
  { read: { k1: 0.4, k3: 0.2 }, vetted: ['identity-seen'] },
  { read: { k1: 1, k3: 0 }, cases: ['k1'], quiz: { k1: 'begun' } },
  { ...learned, k2: 'waiting', vetted: early, check: 'suitable' },
  { read: { k1: 0.6, k3: 0.6 }, vetted: early },
  { read: { k1: 1, k3: 1 }, cases: ['k1', 'k3'], quiz: { k1: 'passed' }, vetted: ['identity-seen', 'agreement'] },
  {},
  { read: { k1: 0.2, k3: 0 }, vetted: early, check: 'not-suitable' },
];

/** The weekend is over: the coordinator decides. The first is ready; the second has just been certified. */
export const AFTER_THE_WEEKEND: Story[] = [
  { ...everything, k2: 'marked' },
  { ...everything, certified: 2 },
  { ...everything, certified: 3, work: { cleared: 1 } },
  { ...everything, check: undefined },
  { ...everything, check: 'suitable-with-limits' },
  { ...everything, minutes: [150, 150, 150, 90] },
  { ...everything, minutes: [150, 150, 0, 0] },
  { ...everything, recommended: 1 },
  { ...everything, recommended: 0, vetted: ['identity-seen', 'interview', 'references', 'agreement'] },
  { ...everything, quiz: { k1: 'passed', k3: 'safety-missed' } },
  { ...everything, vetted: ['identity-seen', 'interview', 'agreement', 'confidentiality'] },
  { ...everything, check: 'not-suitable' },
  { read: { k1: 1, k3: 0.5 }, cases: ['k1'], quiz: { k1: 'passed' }, minutes: FULL, vetted: early },
  { ...everything, quiz: { k1: 'failed', k3: 'passed' } },
  everything,
  { read: { k1: 0.4, k3: 0 } },
];

/** Most were checked again a year after; of one the check has run out meanwhile, and the work goes on until a person decides. */
const WORK: Work[] = [
  { checked: 300, signed: 20, cleared: 299, matched: 280, met: 31 },
  { checked: 300, signed: 20, cleared: 298, matched: 270, met: 24, paused: true },
  { checked: 340, signed: 20, cleared: 330, matched: 320, met: 27 },
  { checked: 290, cleared: 280, matched: 200, met: 19 },
  { checked: 250, signed: 20, cleared: 240 },
  { checked: 280, cleared: 270 },
  { cleared: 600, matched: 500, met: 40 },
];

/** Certified long ago: some expire soon, some have expired, one was revoked. */
export const TWO_YEARS_ON: Story[] = [
  { ...everything, certified: 700 },
  ...[690, 705, 712, 640, 655, 668, 673, 681, 720, 726].map((certified, at) => ({ ...everything, certified, ...(at < 7 && { work: WORK[at]! }) })),
  { ...everything, certified: 740 },
  { ...everything, certified: 738 },
  { ...everything, certified: 700, later: 'revoked' },
  { ...everything, minutes: [150, 150, 0, 0] },
  { read: { k1: 1, k3: 0 }, cases: ['k1'], quiz: { k1: 'passed' } },
];
