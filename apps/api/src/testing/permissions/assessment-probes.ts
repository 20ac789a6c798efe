import type { Json, Probe } from './probe.js';
import type { Target, Variation } from './target.js';

type AttemptId = 'liveAttemptId' | 'markedAttemptId' | 'pendingAttemptId' | 'settledAttemptId';
type Look = Probe['look'];

const attempt = (id: AttemptId, what: string, look: Look, vary?: Variation): Probe => ({ ask: (target) => `attempt(id: "${target[id]}") { ${what} }`, look, ...(vary && { vary }) });
const result = (id: AttemptId, vary?: Variation): Probe => attempt(id, 'result { percent }', ({ result: told }) => told, vary);
const questionsOf = ({ questions }: Json): Json[] => questions as Json[];

/** A field of the first question that has it. */
const question = (id: AttemptId, field: string, selection = field, vary?: Variation): Probe =>
  attempt(id, `questions { ${selection} }`, (parent) => questionsOf(parent).map((each) => each[field]).find((value) => value !== null && !(Array.isArray(value) && value.length === 0)), vary);

/** Of the one question, asked together with its id. */
const reflection = (id: AttemptId, field: string, look: Look = (each) => each[field], vary?: Variation): Probe => ({
  ...attempt(id, `questions { id ${field} }`, look, vary),
  within: (parent) => questionsOf(parent).find((each) => each.id === 'pardomas'),
});
const levelGiven: Look = ({ review }) => (review as { rubric: { given: string | null }[] } | null)?.rubric.find(({ given }) => given !== null);

const NOTHING: Variation = { show: 'nothing' };
const MARKS: Variation = { show: 'marks' };
const TRIES: Variation = { behaviour: 'tries' };

const explained = (field: string, selection = field) => ({
  'while it is live': question('liveAttemptId', field, selection),
  'once it is marked': question('markedAttemptId', field, selection),
  'once it is marked, where only marks are shown': question('markedAttemptId', field, selection, MARKS),
});
const marked = (field: string) => ({
  'while it is live': question('liveAttemptId', field),
  'once it is marked': question('markedAttemptId', field),
  'once it is marked, where nothing is shown': question('markedAttemptId', field, field, NOTHING),
});

const practised = (field: string, vary?: Variation): Probe => ({
  ask: ({ markedAttemptId }) => `practiceAnswer(attemptId: "${markedAttemptId}", questionId: "viens", response: {choice: "b"}) { max ${field} }`,
  look: (parent) => parent[field.split(' ')[0]!],
  ...(vary && { vary }),
});
const previewed = (field: string): Probe => ({
  ask: ({ moduleHash }) => `previewAnswer(hash: "${moduleHash}", questionId: "viens", response: {choice: "b"}) { max ${field} }`,
  look: (parent) => parent[field.split(' ')[0]!],
});
const checked = (field: string) => ({
  'in practice': practised(field),
  'in practice, where only marks are shown': practised(field, MARKS),
  'in a preview': previewed(field),
});

const quiz = (moduleId: string, what: string, look: Look): Probe => ({ ask: ({ enrolmentId }) => `quiz(enrolmentId: "${enrolmentId}", moduleId: "${moduleId}") { ${what} }`, look });
const summaries = (field: string) => ({
  'where marks are shown': quiz('m1', `history { ${field} }`, ({ history }) => (history as Json[]).find((each) => each[field] !== null)),
  'where nothing is shown': { ...quiz('m3', `history { ${field} }`, ({ history }) => (history as Json[]).find((each) => each[field] !== null)), vary: NOTHING },
});

type MarkingId = 'pendingAttemptId' | 'settledAttemptId';
const ofMarking = (look: Look, selection: string, id: MarkingId, vary?: Variation): Probe => ({
  ask: (target) => `markingItem(attemptId: "${target[id]}", questionId: "pardomas") { ${selection} }`, look, ...(vary && { vary }),
});
const learner = (vary?: Variation): Probe => ofMarking((item) => item.learner, 'learner { id }', 'pendingAttemptId', vary);
const inQueue = (vary?: Variation): Probe => ({
  ask: () => 'markingQueue { attemptId learner { id } }',
  within: (items, { pendingAttemptId }) => (items as unknown as Json[]).find(({ attemptId }) => attemptId === pendingAttemptId),
  look: (item) => item.learner,
  ...(vary && { vary }),
});
const fellowsMark = (id: MarkingId, vary?: Variation): Probe =>
  ofMarking(({ marks }, { fellowId }) => (marks as { marker: Json }[]).find(({ marker }) => marker.id === fellowId), 'marks { marker { id } }', id, vary);

const ofStaff = (id: AttemptId, what: string): Probe => ({
  ask: ({ cohortId }) => `cohortAttempts(cohortId: "${cohortId}") { id ${what} }`,
  within: (attempts, target) => (attempts as unknown as Json[]).find((each) => each.id === target[id]),
  look: (each) => each[what],
});
const changed = ({ changes }: Json, { enrolmentId }: Target) => (changes as Json[]).find((change) => change.enrolmentId === enrolmentId);

export const ASSESSMENT_PROBES: Record<string, Record<string, Probe>> = {
  'AttemptQuestion.answer': {
    'while it is live': question('liveAttemptId', 'answer', 'answer { revision }'),
    'once it is marked, where only marks are shown': question('markedAttemptId', 'answer', 'answer { revision }', MARKS),
  },
  'AttemptQuestion.review': {
    ...explained('review'),
    'once it is marked, where nothing is shown': question('markedAttemptId', 'review', 'review', NOTHING),
    'after a wrong try': question('liveAttemptId', 'review', 'review', TRIES),
    'with what a marker gave, while another is awaited': reflection('pendingAttemptId', 'review', levelGiven),
    'with what markers gave, once they agree': reflection('settledAttemptId', 'review', levelGiven),
    'with what markers gave, where nothing is shown': reflection('settledAttemptId', 'review', levelGiven, NOTHING),
  },
  'AttemptQuestion.correct': { ...marked('correct'), 'after a wrong try': question('liveAttemptId', 'correct', 'correct', TRIES) },
  'AttemptQuestion.points': { ...marked('points'), 'while a marker is awaited': reflection('pendingAttemptId', 'points'), 'once markers agree': reflection('settledAttemptId', 'points') },
  'AttemptQuestion.comment': {
    'while another marker is awaited': reflection('pendingAttemptId', 'comment'),
    'once markers agree': reflection('settledAttemptId', 'comment'),
    'once markers agree, where nothing is shown': reflection('settledAttemptId', 'comment', undefined, NOTHING),
  },
  'AttemptQuestion.passage': explained('passage', 'passage { lessonId }'),
  'AttemptQuestion.feedback': explained('feedback'),
  'AttemptQuestion.hints': { 'before any try': question('liveAttemptId', 'hints'), 'after a wrong try': question('liveAttemptId', 'hints', 'hints', TRIES) },
  'QuizAttempt.result': {
    'while it is live': result('liveAttemptId'),
    'once it is marked': result('markedAttemptId'),
    'while a marker is awaited': result('pendingAttemptId'),
    'once it is marked, where nothing is shown': result('markedAttemptId', NOTHING),
  },
  'Quiz.percent': { 'where marks are shown': quiz('m1', 'percent', ({ percent }) => percent), 'where nothing is shown': { ...quiz('m3', 'percent', ({ percent }) => percent), vary: NOTHING } },
  'AttemptSummary.percent': summaries('percent'),
  'AttemptSummary.passed': summaries('passed'),
  'CheckedAnswer.feedback': checked('feedback'),
  'CheckedAnswer.passage': checked('passage { lessonId }'),
  'Practice.questions': {
    'where marks are shown': { ask: ({ markedAttemptId }) => `practice(attemptId: "${markedAttemptId}", seed: "s") { questions { id } }`, look: ({ questions }) => questions },
    'where nothing is shown': { ask: ({ markedAttemptId }) => `practice(attemptId: "${markedAttemptId}", seed: "s") { questions { id } }`, look: ({ questions }) => questions, vary: NOTHING },
    'while it is live': { ask: ({ liveAttemptId }) => `practice(attemptId: "${liveAttemptId}", seed: "s") { questions { id } }`, look: ({ questions }) => questions },
  },
  'MarkingItem.learner': {
    'where markers see names': learner(),
    'where they do not': learner({ marking: 'anonymous' }),
    'in the queue, where markers see names': inQueue(),
    'in the queue, where they do not': inQueue({ marking: 'anonymous' }),
  },
  'MarkingItem.marks': {
    'of others, before one’s own': fellowsMark('pendingAttemptId'),
    'of others, after one’s own': fellowsMark('pendingAttemptId', { marked: 'by the viewer too' }),
    'of others, once they agree': fellowsMark('settledAttemptId'),
  },
  'StaffAttempt.percent': { 'while a marker is awaited': ofStaff('pendingAttemptId', 'percent'), 'once it is marked': ofStaff('markedAttemptId', 'percent') },
  'StaffAttempt.possible': { 'to close it': ofStaff('liveAttemptId', 'possible'), 'to open it again': ofStaff('settledAttemptId', 'possible') },
  'RegradePreview.changes': {
    always: { ask: ({ version }) => `regradePreview(moduleId: "m1", questionId: "viens", version: "${version}", action: VOID) { changes { enrolmentId } }`, look: changed },
  },
  'Regrade.changes': {
    'of a cohort among many': {
      ask: ({ regradeModuleId }) => `regrades(moduleId: "${regradeModuleId}") { id changes { enrolmentId person { id } } }`,
      within: (regrades, { wideRegradeId }) => (regrades as unknown as Json[]).find(({ id }) => id === wideRegradeId),
      look: changed,
    },
  },
};
