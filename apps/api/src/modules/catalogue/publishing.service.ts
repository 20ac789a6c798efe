import { Injectable } from '@nestjs/common';
import { type AgreementEdition, compileAgreement, compileModule, compileProgramme, type Content, type ModuleEdition, type ProgrammeEdition } from '@lidzgaita/content';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Sql } from '../../platform/database/sql.js';
import { Jobs } from '../../platform/jobs/jobs.service.js';

const PUBLISHING_LOCK = 7_015_202;

/** The job that tells those whom a new version of what they signed concerns. */
export const AGREEMENT_PUBLISHED = 'agreement-published';

/** The job after new versions of what is signed: many a standing may be otherwise. */
export const STANDINGS_TOUCHED = 'standings-touched';

type Edition = ModuleEdition | ProgrammeEdition | AgreementEdition;

/** What of a programme can be set without its content. */
export type ProgrammeRuling = Pick<ProgrammeEdition, 'requirements' | 'renewal' | 'certificate'>;

export interface Publication {
  kind: 'module' | 'programme' | 'agreement';
  id: string;
  number: number;
  hash: string;
  /** `new` edition, an `earlier` one made current again, or `unchanged`. */
  outcome: 'new' | 'earlier' | 'unchanged';
}

@Injectable()
export class PublishingService {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly sql: Sql,
  ) {}

  /** Publishes faultless content, all or nothing. What has not changed keeps its edition; cohorts keep the one they began with. */
  publish(content: Content, actorId: string | null = null): Promise<Publication[]> {
    return this.sql.transaction(async (manager) => {
      await this.inTurn(manager);
      const published: Publication[] = [];
      const hashes = new Map<string, string>();
      for (const { id } of content.modules) {
        const edition = compileModule(content, id);
        hashes.set(id, edition.hash);
        published.push(await this.store(manager, 'module', id, edition));
      }
      for (const { id } of content.programmes) {
        published.push(await this.store(manager, 'programme', id, compileProgramme(content, id, hashes)));
      }
      for (const { id } of content.agreements) {
        const version = await this.store(manager, 'agreement', id, compileAgreement(content, id));
        if (version.outcome !== 'unchanged') await this.jobs.add(manager, AGREEMENT_PUBLISHED, { hash: version.hash });
        published.push(version);
      }
      if (published.some(({ kind, outcome }) => kind === 'agreement' && outcome !== 'unchanged')) await this.jobs.add(manager, STANDINGS_TOUCHED, {}, { jobKey: STANDINGS_TOUCHED });
      for (const { kind, id, number, hash } of published.filter(({ outcome }) => outcome !== 'unchanged')) {
        await this.audit.append(manager, { actorId, action: 'edition-published', subjectType: kind, subjectId: id, detail: { number, hash } });
      }
      return published;
    });
  }

  /** One publishes at a time, until the transaction ends. */
  async inTurn(manager: EntityManager): Promise<void> {
    await manager.query('select pg_advisory_xact_lock($1)', [PUBLISHING_LOCK]);
  }

  /** The same programme with the same modules under other rules, as the newest edition; the caller has the turn. */
  async publishRules(manager: EntityManager, current: ProgrammeEdition & { number: number }, rules: ProgrammeRuling): Promise<Publication> {
    const { hash: _, number: __, programmeId: id, modules, ...rest } = current;
    const programme = { ...rest, ...rules, id, modules: modules.map(({ moduleId }) => moduleId) };
    const hashes = new Map(modules.map(({ moduleId, hash }) => [moduleId, hash]));
    return this.store(manager, 'programme', id, compileProgramme({ modules: [], programmes: [programme], glossary: [], agreements: [] }, id, hashes));
  }

  private async store(manager: EntityManager, kind: Publication['kind'], id: string, edition: Edition): Promise<Publication> {
    const { hash } = edition;
    const [current] = (await manager.query('select hash from current_edition where kind = $1 and id = $2', [kind, id])) as { hash: string }[];
    const [known] = (await manager.query(`select number from ${kind}_edition where hash = $1`, [hash])) as { number: number }[];
    if (known && current?.hash === hash) return { kind, id, hash, number: known.number, outcome: 'unchanged' };
    const number = known?.number ?? (await this.insert(manager, kind, id, edition));
    await manager.query(
      `insert into current_edition (kind, id, hash) values ($1, $2, $3) on conflict (kind, id) do update set hash = excluded.hash`,
      [kind, id, hash],
    );
    return { kind, id, hash, number, outcome: known ? 'earlier' : 'new' };
  }

  private async insert(manager: EntityManager, kind: Publication['kind'], id: string, edition: Edition): Promise<number> {
    const [row] = (await manager.query(
      `insert into ${kind}_edition (hash, ${kind}_id, number, compiled, published_at)
       select $1, $2, coalesce(max(number), 0) + 1, $3, $4 from ${kind}_edition where ${kind}_id = $2 returning number`,
      [edition.hash, id, JSON.stringify(edition), this.clock.now()],
    )) as { number: number }[];
    return row!.number;
  }
}
