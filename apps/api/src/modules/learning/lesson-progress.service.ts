import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Sql } from '../../platform/database/sql.js';
import type { Refusal } from '../../platform/graphql/refusal.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { CatalogueFacade } from '../catalogue/catalogue.facade.js';
import { TrainingFacade } from '../training/training.facade.js';
import { no } from './learning.errors.js';
import type { RecordLessonProgressInput } from './learning.input.js';
import { ModuleCompletion } from './module-completion.js';
import type { LessonProgress } from './progress.type.js';
import { readAgain } from './lesson-again.js';

/** The text that applies is still to be read, whatever was read of an earlier one. */
const AGAIN = `(read_edition is distinct from $7 and ${readAgain('$1', '$2', '$3')})`;

/** Only grows, so that repeated, late and reordered writes end in the same row. */
const UPSERT = `
  insert into lesson_progress as known (enrolment_id, module_id, lesson_id, block, read_at, updated_at, read_edition)
  values ($1, $2, $3, $4, case when $5 then $6::timestamptz end, $6, case when $5 and $8 then $7 end)
  on conflict (enrolment_id, module_id, lesson_id) do update
    set block = greatest(known.block, excluded.block), read_at = coalesce(known.read_at, excluded.read_at), updated_at = excluded.updated_at,
      read_edition = coalesce(excluded.read_edition, known.read_edition)
  returning lesson_id as "lessonId", module_id as "moduleId", case when ${AGAIN} then $4::int else block end as block,
    case when not ${AGAIN} then read_at end as "readAt"`;

@Injectable()
export class LessonProgressService {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    private readonly completion: ModuleCompletion,
    private readonly sql: Sql,
    private readonly training: TrainingFacade,
  ) {}

  async record(actor: Actor, input: RecordLessonProgressInput): Promise<LessonProgress | Refusal> {
    const { moduleId, lessonId, block, read, editionHash } = input;
    const enrolment = await this.training.own(actor, input.enrolmentId);
    if (!enrolment) return no('enrolment-unknown');
    const edition = await this.catalogue.moduleOf(enrolment.programmeEditionHash, moduleId);
    if (!edition) return no('module-unknown');
    const lesson = edition.module.lessons.find(({ id }) => id === lessonId);
    if (!lesson) return no('lesson-unknown');
    const blocks = Math.max(1, ...Object.values(lesson.body).map((body) => body.length));
    if (block < 0 || block >= blocks) return no('block-unknown');
    const { enrolmentId, personId } = enrolment;
    const values = [enrolmentId, moduleId, lessonId, block, read, this.clock.now(), edition.hash, (editionHash ?? edition.hash) === edition.hash];
    if (!read) return (await this.sql.row<LessonProgress & Record<string, unknown>>('lesson-progress', UPSERT, values))!;
    return this.sql.transaction(async (manager) => {
      await this.completion.oneAtATime(manager, enrolmentId);
      const [row] = (await manager.query(UPSERT, values)) as LessonProgress[];
      const ids = edition.module.lessons.map(({ id }) => id);
      await this.completion.check(manager, { kind: 'lessons-read', source: 'lessons', ids, enrolmentId, moduleId, personId });
      await this.completion.checkChanges(manager, { enrolmentId, moduleId, personId });
      return row!;
    });
  }
}
