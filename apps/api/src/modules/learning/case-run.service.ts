import { Injectable } from '@nestjs/common';
import { learningCases, walkCase } from '@lidzgaita/content';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Sql } from '../../platform/database/sql.js';
import { isUuid } from '../../platform/database/uuid.js';
import type { Refusal } from '../../platform/graphql/refusal.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { CatalogueFacade } from '../catalogue/catalogue.facade.js';
import { TrainingFacade } from '../training/training.facade.js';
import { no } from './learning.errors.js';
import type { RecordCaseRunInput } from './learning.input.js';
import { ModuleCompletion } from './module-completion.js';
import type { CaseRun } from './progress.type.js';

/** Far more than anybody walks; a longer list is not a walk. */
const LONGEST_WALK = 500;

const RUN = `case_id as "caseId", module_id as "moduleId", finished_at as "finishedAt"`;

@Injectable()
export class CaseRunService {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    private readonly completion: ModuleCompletion,
    private readonly sql: Sql,
    private readonly training: TrainingFacade,
  ) {}

  async record(actor: Actor, input: RecordCaseRunInput): Promise<CaseRun | Refusal> {
    const { key, moduleId, caseId } = input;
    if (!isUuid(key) || input.choices.length > LONGEST_WALK) return no('wrong-shape');
    const enrolment = await this.training.own(actor, input.enrolmentId);
    if (!enrolment) return no('enrolment-unknown');
    const edition = await this.catalogue.moduleOf(enrolment.programmeEditionHash, moduleId);
    if (!edition) return no('module-unknown');
    const found = learningCases(edition.module).find(({ id }) => id === caseId);
    if (!found) return no('case-unknown');
    const choices = input.choices.map(({ point, choice }) => ({ point, choice }));
    const walk = walkCase(found, choices);
    if (!walk.ok) return no(walk.code, { step: walk.step });
    const now = this.clock.now();
    const { enrolmentId, personId } = enrolment;
    return this.sql.transaction(async (manager) => {
      await this.completion.oneAtATime(manager, enrolmentId);
      const rows = (await manager.query(
        `insert into case_run (id, enrolment_id, module_id, case_id, choices, finished_at, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing returning ${RUN}`,
        [key, enrolmentId, moduleId, caseId, JSON.stringify(choices), walk.finished ? now : null, now],
      )) as CaseRun[];
      if (!rows[0]) return (await this.earlier(manager, input, choices)) ?? no('key-reused');
      const ids = learningCases(edition.module).map(({ id }) => id);
      await this.completion.check(manager, { kind: 'cases-walked', source: 'case-run', ids, enrolmentId, moduleId, personId });
      return rows[0];
    });
  }

  /** The run that the same key recorded before, when it is the same run. */
  private async earlier(manager: EntityManager, { key, enrolmentId, moduleId, caseId }: RecordCaseRunInput, choices: object[]): Promise<CaseRun | undefined> {
    const [row] = (await manager.query(
      `select ${RUN} from case_run where id = $1 and enrolment_id = $2 and module_id = $3 and case_id = $4 and choices = $5::jsonb`,
      [key, enrolmentId, moduleId, caseId, JSON.stringify(choices)],
    )) as CaseRun[];
    return row;
  }
}
