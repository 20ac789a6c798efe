import { Inject, Injectable } from '@nestjs/common';
import { contentId, gradeByRubric, GradingError, questionTypeOf, type Grade, type RubricMark, settleMarks } from '@lidzgaita/grading';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import { Mail } from '../../../platform/mail/mail.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { plainText } from '../../../platform/text/plain-text.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { no } from '../assessment.errors.js';
import { AttemptResults, type LockedAttempt } from '../attempts/attempt-results.js';
import { type BankQuestion, bankOf, pinnedQuestions } from '../attempts/question-bank.js';
import { markedLetter } from './marked-letter.js';
import { MarkingRepository, type StoredGiven, type StoredMarking } from './marking.repository.js';
import { type MarkingItem, MarkingState, type RecordMarkInput } from './marking.type.js';

const LONGEST_COMMENT = 4000;

interface Locked extends LockedAttempt {
  learner: { email: string; givenName: string; locale: 'lv' | 'en' };
  questionIds: string[];
  reopenings: number;
  state: 'LIVE' | 'SUBMITTED';
}

/** Trainers mark what the rules cannot; what they agree on becomes the answer's mark. */
@Injectable()
export class MarkingService {
  constructor(
    private readonly audit: Audit,
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly idempotency: Idempotency,
    private readonly mail: Mail,
    private readonly markings: MarkingRepository,
    private readonly results: AttemptResults,
  ) {}

  async queue(actor: Actor, done: boolean): Promise<MarkingItem[]> {
    const rows = await this.markings.queue(actor.personId, done);
    return Promise.all(rows.map((row) => this.view(actor, row)));
  }

  async item(actor: Actor, attemptId: string, questionId: string): Promise<MarkingItem | null> {
    if (!contentId.safeParse(questionId).success) return null;
    const row = await this.markings.one(actor.personId, attemptId, questionId);
    return row ? this.view(actor, row) : null;
  }

  async record(actor: Actor, input: RecordMarkInput): Promise<MarkingItem | Refusal> {
    const { attemptId, questionId } = input;
    const known = contentId.safeParse(questionId).success ? await this.markings.one(actor.personId, attemptId, questionId) : undefined;
    if (!known) return no('attempt-unknown');
    const edition = await this.catalogue.moduleEdition(known.editionHash);
    const asked = bankOf(edition).get(questionId)!;
    const marked = gradeOf(asked, input);
    if (marked instanceof Refusal) return marked;
    const comment = plainText(input.comment ?? '').slice(0, LONGEST_COMMENT) || null;
    const answer = await this.idempotency.once<{ attemptId: string }>({
      personId: actor.personId, key: input.key, operation: 'recordMark', input,
      work: async (manager) => {
        const attempt = await lock(manager, attemptId);
        if (!attempt || attempt.state === 'LIVE') return no('attempt-live');
        const before = await givenNow(manager, attempt, questionId);
        // Credited to everybody meanwhile, or marked: then nobody waits for this mark any more.
        if (!(await isPending(manager, attemptId, questionId))) return no('already-settled');
        const refusal = mayGive(before, actor.personId, input.agreed ?? false, attempt.policy.marking.second);
        if (refusal) return refusal;
        await manager.query(
          `insert into given_mark (attempt_id, question_id, round, marker_id, levels, earned, "of", agreed, comment, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
          [attemptId, questionId, attempt.reopenings, actor.personId, JSON.stringify(marked.levels), marked.grade.earned, marked.grade.of, input.agreed ?? false, comment, this.clock.now()],
        );
        const now = settleMarks([...before, { markerId: actor.personId, grade: marked.grade, agreed: input.agreed ?? false }], attempt.policy.marking.second ? 2 : 1);
        if (now.state === 'agreed') {
          const questions = pinnedQuestions(edition, attempt.questionIds).map(({ question }) => question);
          const { earned, of, correct } = now.grade;
          const mark = { questionId, version: asked.version, earned, of, correct, answered: true, counted: true, pending: false, voided: false };
          const { waiting } = await this.results.write(manager, attempt, questions, [mark], { kind: 'MARKED', origin: 'MARKER', actorId: actor.personId });
          if (waiting === 0) await this.mail.send(manager, markedLetter(attempt.learner, { title: edition.module.title, url: `${this.config.publicUrl}/tests/${attemptId}` }));
        }
        await this.audit.append(manager, {
          actorId: actor.personId, action: 'answer-marked', subjectType: 'quiz-attempt', subjectId: attemptId, detail: { questionId, earned: marked.grade.earned, of: marked.grade.of, agreed: input.agreed ?? false },
        });
        return { attemptId };
      },
    });
    if (answer instanceof Refusal) return answer;
    return (await this.item(actor, attemptId, questionId))!;
  }

  private async view(actor: Actor, row: StoredMarking): Promise<MarkingItem> {
    const edition = await this.catalogue.moduleEdition(row.editionHash);
    const { question } = bankOf(edition).get(row.questionId)!;
    const type = questionTypeOf(question.kind);
    const needed = row.policy.marking.second ? 2 : 1;
    const settled = settleMarks(row.given.map(toGrade), needed);
    const mine = row.given.some(({ marker }) => marker.id === actor.personId);
    const visible = row.given.filter(({ marker }) => mine || marker.id === actor.personId || !row.pending);
    return {
      attemptId: row.attemptId, questionId: row.questionId, moduleId: row.moduleId, moduleCode: edition.code, moduleTitle: edition.module.title,
      cohort: row.cohort, learner: row.policy.marking.anonymous ? null : row.learner, learnerNumber: row.learnerNumber, submittedAt: row.submittedAt,
      question: type.present(question, `${row.seed}:${question.id}`),
      review: { ...type.review(question, row.response ?? undefined), rubric: (type.rubric?.(question) ?? []).map((criterion) => ({ ...criterion, given: null })) },
      state: row.pending ? MarkingState[settled.state.toUpperCase() as keyof typeof MarkingState] : MarkingState.AGREED,
      marksNeeded: needed,
      marks: visible.map(({ id, marker, levels, earned, of, comment, agreed, at }) => ({
        id, marker, mine: marker.id === actor.personId, points: earned, max: of, comment, agreed, at: new Date(at),
        levels: Object.entries(levels).map(([criterionId, levelId]) => ({ criterionId, levelId })),
      })),
    };
  }
}

function gradeOf({ question }: BankQuestion, { levels }: RecordMarkInput): { grade: Grade; levels: RubricMark } | Refusal {
  const rubric = questionTypeOf(question.kind).rubric?.(question);
  const mark = Object.fromEntries(levels.map(({ criterionId, levelId }) => [criterionId, levelId]));
  if (!rubric || levels.length !== rubric.length) return no('mark-misfit');
  try {
    return { grade: gradeByRubric(rubric, mark), levels: mark };
  } catch (error) {
    if (!(error instanceof GradingError)) throw error;
    return no('mark-misfit');
  }
}

const lock = async (manager: EntityManager, attemptId: string): Promise<Locked | undefined> =>
  ((await manager.query(
    `select a.id, e.person_id as "personId", a.enrolment_id as "enrolmentId", a.module_id as "moduleId", a.policy, a.question_ids as "questionIds", a.reopenings, a.state,
       json_build_object('email', p.email, 'givenName', p.given_name, 'locale', p.locale) as learner
     from quiz_attempt a join enrolment e on e.id = a.enrolment_id join person p on p.id = e.person_id where a.id = $1 for update of a`,
    [attemptId],
  )) as Locked[])[0];

type Given = ReturnType<typeof toGrade>;

/** Read after the lock: two markers at the same moment see each other. */
async function givenNow(manager: EntityManager, attempt: Locked, questionId: string): Promise<Given[]> {
  const rows = (await manager.query(
    `select json_build_object('id', marker_id) as marker, earned, "of", agreed from given_mark where attempt_id = $1 and question_id = $2 and round = $3 order by id`,
    [attempt.id, questionId, attempt.reopenings],
  )) as StoredGiven[];
  return rows.map(toGrade);
}

async function isPending(manager: EntityManager, attemptId: string, questionId: string): Promise<boolean> {
  const [newest] = (await manager.query('select pending from question_mark where attempt_id = $1 and question_id = $2 order by number desc limit 1', [attemptId, questionId])) as { pending: boolean }[];
  return newest?.pending ?? false;
}

function mayGive(before: Given[], markerId: string, agreed: boolean, second: boolean): Refusal | undefined {
  const { state } = settleMarks(before, second ? 2 : 1);
  if (state === 'agreed') return no('already-settled');
  // Only who has marked the answer can settle what the marks differ in.
  if (agreed && (state !== 'different' || !before.some((mark) => mark.markerId === markerId))) return no('mark-misfit');
  return undefined;
}

const toGrade = ({ marker, earned, of, agreed }: Pick<StoredGiven, 'marker' | 'earned' | 'of' | 'agreed'>) => ({
  markerId: marker.id, agreed, grade: { earned, of, fraction: earned / of, correct: earned === of },
});
