import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { CertificationFacade, type NewFact } from '../certification/certification.facade.js';

/** Which rows of progress count as done, by kind of evidence. */
const DONE = {
  'lessons-read': 'select lesson_id as id from lesson_progress where enrolment_id = $1 and module_id = $2 and read_at is not null',
  'cases-walked': 'select case_id as id from case_run where enrolment_id = $1 and module_id = $2 and finished_at is not null',
};

interface Part {
  enrolmentId: string;
  personId: string;
  moduleId: string;
  kind: keyof typeof DONE;
  source: string;
  /** Everything of the module that must be done. */
  ids: string[];
}

/** The edition whose changes this enrolment has read all of: of what its newest cycle asks to read again, nothing is left. */
const CHANGES_READ = `
  select y.changes->$2->>'edition' as edition from certification_cycle y
  where y.enrolment_id = $1 and y.number = (select max(number) from certification_cycle where enrolment_id = $1) and y.changes ? $2
    and not exists (select 1 from jsonb_array_elements_text(y.changes->$2->'lessons') lesson where not exists (
      select 1 from lesson_progress l where l.enrolment_id = $1 and l.module_id = $2 and l.lesson_id = lesson
        and l.read_edition = y.changes->$2->>'edition'))`;

/** Turns a finished part of a module (all its lessons, all its cases) into evidence. */
@Injectable()
export class ModuleCompletion {
  constructor(
    private readonly audit: Audit,
    private readonly certification: CertificationFacade,
    private readonly clock: Clock,
  ) {}

  /**
   * To be taken before the row that may complete a module is written: of two last rows at once, the second must see
   * the first, or neither would find the module complete.
   */
  async oneAtATime(manager: EntityManager, enrolmentId: string): Promise<void> {
    await manager.query('select 1 from enrolment where id = $1 for no key update', [enrolmentId]);
  }

  /** Records the evidence when everything is done; a source gives one fact, so repeating it changes nothing. */
  async check(manager: EntityManager, { kind, ids, enrolmentId, moduleId, personId, source }: Part): Promise<void> {
    const done = new Set(((await manager.query(DONE[kind], [enrolmentId, moduleId])) as { id: string }[]).map(({ id }) => id));
    if (!ids.every((id) => done.has(id))) return;
    const fact: NewFact = {
      personId, kind, moduleId, occurredOn: this.clock.today(), source, sourceId: `${enrolmentId}:${moduleId}`, recordedById: null,
    };
    await this.record(manager, enrolmentId, fact);
  }

  /** Records that the changed lessons of a module have been read in their new edition. */
  async checkChanges(manager: EntityManager, { enrolmentId, moduleId, personId }: Omit<Part, 'kind' | 'source' | 'ids'>): Promise<void> {
    const [read] = (await manager.query(CHANGES_READ, [enrolmentId, moduleId])) as { edition: string }[];
    if (!read) return;
    const sourceId = `${enrolmentId}:${moduleId}:${read.edition}`;
    await this.record(manager, enrolmentId, {
      personId, kind: 'changes-read', moduleId, version: read.edition, occurredOn: this.clock.today(), source: 'changes', sourceId, recordedById: null,
    });
  }

  private async record(manager: EntityManager, enrolmentId: string, fact: NewFact): Promise<void> {
    if (!(await this.certification.recordFact(manager, fact))) return;
    await this.audit.append(manager, {
      actorId: fact.personId, action: 'evidence-recorded', subjectType: 'enrolment', subjectId: enrolmentId, detail: { kind: fact.kind, moduleId: fact.moduleId },
    });
  }
}
