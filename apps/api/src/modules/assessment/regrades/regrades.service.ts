import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { contentId } from '@lidzgaita/grading';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import { type Actor, reachSql } from '../../../platform/permissions/actor.js';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import type { PersonName } from '../../accounts/person.type.js';
import { CatalogueFacade, type PublishedModule } from '../../catalogue/catalogue.facade.js';
import { CertificationFacade } from '../../certification/certification.facade.js';
import { no, readReason } from '../assessment.errors.js';
import { AttemptResults } from '../attempts/attempt-results.js';
import { type BankQuestion, bankOf, pinnedQuestions } from '../attempts/question-bank.js';
import type { RecordedChange, RegradeAction, RegradeEntity } from './regrade.entity.js';
import { misfitOf, planRegrade, type RegradedAttempt, type RegradePlan, safetyIn } from './regrade-plan.js';
import type { Regrade, RegradeChange, RegradeInput, RegradePreview } from './regrade.type.js';

type What = Pick<RegradeInput, 'moduleId' | 'questionId' | 'version' | 'action'>;
type Row = RegradedAttempt & { editionHash: string; cohortId: string };

interface Target {
  by: BankQuestion;
  edition: PublishedModule;
}

/** Within the reach of a trainer, who leaves an attempt of their own to somebody else. */
const REGRADED = `
  where a.module_id = $4 and a.state = 'SUBMITTED' and a.question_versions[array_position(a.question_ids, $2)] = $3
    and e.person_id <> $1 and ${reachSql('c', '$1', ['TRAINER'])}`;

const ATTEMPTS = `
  select a.id, e.person_id as "personId", a.enrolment_id as "enrolmentId", a.module_id as "moduleId", a.edition_hash as "editionHash", a.policy,
    a.question_ids as "questionIds", a.percent, a.passed, c.id as "cohortId",
    coalesce((select json_agg(json_build_object('questionId', q.question_id, 'revision', q.revision, 'response', q.response, 'check', q.checked,
      'certainty', q.certainty, 'savedAt', q.saved_at) order by q.revision) from quiz_answer q where q.attempt_id = a.id and q.question_id = $2), '[]') as steps,
    coalesce((select json_agg(mark) from (select distinct on (k.question_id) k.question_id as "questionId", k.version, k.earned, k."of", k.correct, k.answered,
      k.counted, k.pending, k.voided from question_mark k where k.attempt_id = a.id order by k.question_id, k.number desc) mark), '[]') as marks
  from quiz_attempt a join enrolment e on e.id = a.enrolment_id join cohort c on c.id = e.cohort_id
  ${REGRADED} order by a.id`;

const LOCK = `
  select a.id from quiz_attempt a join enrolment e on e.id = a.enrolment_id join cohort c on c.id = e.cohort_id
  ${REGRADED} order by a.id for update of a`;

const COHORTS = `select c.id from cohort c where ${reachSql('c', '$1', ['TRAINER'])}`;

const ASKED = `
  select a.edition_hash as hash from quiz_attempt a join enrolment e on e.id = a.enrolment_id join cohort c on c.id = e.cohort_id
  where a.module_id = $4 and a.question_versions[array_position(a.question_ids, $2)] = $3 and ${reachSql('c', '$1', ['TRAINER'])} limit 1`;

const REGRADES = `
  select r.id, r.module_id as "moduleId", r.question_id as "questionId", r.action, r.edition_hash as "editionHash", r.reason, r.at, r.changes,
    json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name) as person
  from regrade r join person p on p.id = r.actor_id
  where ($2::text is null or r.module_id = $2) and ($3::uuid is null or r.id = $3)
    and exists (select 1 from cohort c where c.id = any(r.cohort_ids) and ${reachSql('c', '$1', ['TRAINER', 'COORDINATOR'])})
  order by r.at desc limit 100`;

const NAMES = `
  select e.id as "enrolmentId", c.title as cohort, json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name) as person
  from enrolment e join cohort c on c.id = e.cohort_id join person p on p.id = e.person_id
  where e.id = any($2::uuid[]) and ${reachSql('c', '$1', ['TRAINER', 'COORDINATOR'])}`;

/** Marking answers anew when a question turns out to be wrong: first shown, then done, exactly as shown. */
@Injectable()
export class RegradesService {
  constructor(
    private readonly audit: Audit,
    private readonly catalogue: CatalogueFacade,
    private readonly certification: CertificationFacade,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly results: AttemptResults,
    private readonly sql: Sql,
  ) {}

  async preview(actor: Actor, what: What): Promise<RegradePreview> {
    const target = await this.target(actor, what);
    if (typeof target === 'string') return { plan: '', changes: [], unchanged: 0, misfits: 0, refusal: target };
    const plan = await this.plan(what, target, await this.attempts(actor, what));
    return { plan: plan.id, unchanged: plan.unchanged, misfits: plan.misfits, refusal: null, changes: (await this.named(actor, [plan.changes.map(({ recorded }) => recorded)]))[0]! };
  }

  async regrade(actor: Actor, input: RegradeInput): Promise<Regrade | Refusal> {
    const { moduleId, questionId, version, action } = input;
    const target = await this.target(actor, input);
    if (typeof target === 'string') return no(target);
    const reason = readReason(input.reason);
    if (reason instanceof Refusal) return reason;
    const cohortIds = (await this.sql.rows<{ id: string }>('regrade-cohorts', COHORTS, [actor.personId])).map(({ id }) => id);
    const answer = await this.idempotency.once<{ id: string }>({
      personId: actor.personId, key: input.key, operation: 'regrade', input,
      work: async (manager) => {
        const plan = await this.plan(input, target, await this.attempts(actor, input, manager));
        if (plan.id !== input.plan) return no('plan-outdated');
        const id = randomUUID();
        await this.insert(manager, { id, moduleId, questionId, version, action, editionHash: target.edition.hash, cohortIds, reason, actorId: actor.personId, at: this.clock.now(), changes: plan.changes.map(({ recorded }) => recorded) });
        await this.write(manager, actor, id, plan, reason);
        await this.audit.append(manager, { actorId: actor.personId, action: 'question-regraded', subjectType: 'regrade', subjectId: id, detail: { moduleId, questionId, version, action, changed: plan.changes.length } });
        return { id };
      },
    });
    if (answer instanceof Refusal) return answer;
    return (await this.list(actor, null, answer.id))[0]!;
  }

  /** Those that touched a cohort within reach; of the people only those within reach. */
  async list(actor: Actor, moduleId: string | null, id: string | null = null): Promise<Regrade[]> {
    if (moduleId !== null && !contentId.safeParse(moduleId).success) return [];
    const rows = await this.sql.rows<Omit<RegradeEntity, 'cohortIds'> & { person: PersonName } & Record<string, unknown>>('regrades', REGRADES, [actor.personId, moduleId, id]);
    const named = await this.named(actor, rows.map(({ changes }) => changes));
    return Promise.all(
      rows.map(async ({ editionHash, ...row }, index) => {
        const edition = await this.catalogue.moduleEdition(editionHash);
        const prompt = bankOf(edition).get(row.questionId)!.question.prompt as LocalizedText;
        const { id: regradeId, questionId, action, reason, person, at } = row;
        return { id: regradeId, moduleId: row.moduleId, moduleCode: edition.code, questionId, prompt, action, reason, person, at, changes: named[index]! };
      }),
    );
  }

  /** The question to mark by, or why there is none. */
  private async target(actor: Actor, { moduleId, questionId, version, action }: What): Promise<Target | 'question-unknown' | 'question-same' | 'version-misfit'> {
    if (!contentId.safeParse(moduleId).success || !contentId.safeParse(questionId).success || !/^[0-9a-f]{16}$/.test(version)) return 'question-unknown';
    const asked = await this.askedIn(actor, { moduleId, questionId, version });
    if (!asked) return 'question-unknown';
    if (action === 'VOID') return { by: bankOf(asked).get(questionId)!, edition: asked };
    const newest = await this.catalogue.currentModule(moduleId);
    const by = newest && bankOf(newest).get(questionId);
    const misfit = misfitOf(bankOf(asked).get(questionId)!, by);
    return misfit ?? { by: by!, edition: newest! };
  }

  /** An edition in which the question was asked in this version, within reach. */
  private async askedIn({ personId }: Actor, { moduleId, questionId, version }: Omit<What, 'action'>): Promise<PublishedModule | undefined> {
    const row = await this.sql.row<{ hash: string }>('regrade-edition', ASKED, [personId, questionId, version, moduleId]);
    return row && this.catalogue.moduleEdition(row.hash);
  }

  /** With a manager the rows are locked, so that nothing changes between the plan and its deed. */
  private async attempts(actor: Actor, { moduleId, questionId, version }: What, manager?: EntityManager): Promise<Row[]> {
    const values = [actor.personId, questionId, version, moduleId];
    if (manager) {
      // A statement of its own: only the next one sees what the lock waited for.
      await manager.query(LOCK, values);
      return (await manager.query(ATTEMPTS, values)) as Row[];
    }
    return this.sql.rows<Row & Record<string, unknown>>('regrade-attempts', ATTEMPTS, values);
  }

  private async plan({ action }: What, { by }: Target, attempts: readonly Row[]): Promise<RegradePlan> {
    const hashes = new Map(attempts.map(({ id, editionHash }) => [id, editionHash]));
    const safety = new Map<string, ReadonlySet<string>>();
    for (const hash of new Set(hashes.values())) safety.set(hash, safetyIn([...bankOf(await this.catalogue.moduleEdition(hash)).values()].map(({ question }) => question)));
    return planRegrade(action, by, attempts, ({ id }, questionId) => safety.get(hashes.get(id)!)!.has(questionId));
  }

  private insert(manager: EntityManager, { id, moduleId, questionId, version, action, editionHash, cohortIds, changes, reason, actorId, at }: RegradeEntity): Promise<unknown> {
    return manager.query(
      `insert into regrade (id, module_id, question_id, version, action, edition_hash, cohort_ids, changes, reason, actor_id, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, moduleId, questionId, version, action satisfies RegradeAction, editionHash, cohortIds, JSON.stringify(changes), reason, actorId, at],
    );
  }

  private async write(manager: EntityManager, actor: Actor, id: string, { changes }: RegradePlan, reason: string): Promise<void> {
    for (const { attempt, mark } of changes) {
      const edition = await this.catalogue.moduleEdition((attempt as Row).editionHash);
      const questions = pinnedQuestions(edition, attempt.questionIds).map(({ question }) => question);
      await this.results.write(manager, attempt, questions, [mark], { kind: 'REGRADED', origin: 'REGRADE', originId: id, actorId: actor.personId, reason });
    }
  }

  /** Of each list the changes within reach, with names: two statements, however many lists. */
  private async named(actor: Actor, lists: readonly (readonly RecordedChange[])[]): Promise<RegradeChange[][]> {
    const enrolmentIds = [...new Set(lists.flat().map(({ enrolmentId }) => enrolmentId))];
    const rows = await this.sql.rows<{ enrolmentId: string; cohort: LocalizedText; person: PersonName }>('regrade-names', NAMES, [actor.personId, enrolmentIds]);
    const names = new Map(rows.map((row) => [row.enrolmentId, row]));
    const certified = await this.certification.certified(enrolmentIds);
    return lists.map((changes) =>
      changes.flatMap(({ personId: _, attemptId: __, ...change }) => {
        const found = names.get(change.enrolmentId);
        return found ? [{ ...change, person: found.person, cohort: found.cohort, certified: certified.has(change.enrolmentId) }] : [];
      }),
    );
  }
}
