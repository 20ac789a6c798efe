import { Injectable } from '@nestjs/common';
import { type AgreementEdition, compileAgreement, compileModule, compileProgramme, type Content, type ModuleEdition, type ProgrammeEdition } from '@lidzgaita/content';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Sql } from '../../platform/database/sql.js';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { log } from '../../platform/telemetry/log.js';
import { type ProgrammeRuling, rulingHash, RulesConflict, withRulesOf } from './rules-conflict.js';

const PUBLISHING_LOCK = 7_015_202;

/** The job that tells those whom a new version of what they signed concerns. */
export const AGREEMENT_PUBLISHED = 'agreement-published';

/** The job after new versions of what is signed: many a standing may be otherwise. */
export const STANDINGS_TOUCHED = 'standings-touched';

type Edition = ModuleEdition | ProgrammeEdition | AgreementEdition;

export interface Publication {
  kind: 'module' | 'programme' | 'agreement';
  id: string;
  number: number;
  hash: string;
  /** `new` edition, an `earlier` one made current again, or `unchanged`. */
  outcome: 'new' | 'earlier' | 'unchanged';
  /** Of a programme: its rules were saved on screen, and the files still say what they said before that. */
  keptRules?: boolean;
}

export interface PublishOptions {
  actorId?: string | null;
  /** The files' rules take the place of rules that were saved on screen. */
  overrule?: boolean;
}

/** Where what is current came from; of a programme also the rules that the files said last. */
interface Origin {
  source: 'files' | 'screen';
  fileRules: string | null;
}

const FROM_FILES: Origin = { source: 'files', fileRules: null };

@Injectable()
export class PublishingService {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly sql: Sql,
  ) {}

  /**
   * Publishes faultless content, all or nothing. What has not changed keeps its edition; cohorts keep the one they began with.
   * @throws RulesConflict when rules were changed both in the files and on screen
   */
  publish(content: Content, { actorId = null, overrule = false }: PublishOptions = {}): Promise<Publication[]> {
    return this.sql.transaction(async (manager) => {
      await this.inTurn(manager);
      const published: Publication[] = [];
      const hashes = new Map<string, string>();
      for (const { id } of content.modules) {
        const edition = compileModule(content, id);
        hashes.set(id, edition.hash);
        published.push(await this.store(manager, 'module', id, edition, FROM_FILES));
      }
      for (const { id } of content.programmes) {
        published.push(await this.programme(manager, compileProgramme(content, id, hashes), overrule));
      }
      for (const { id } of content.agreements) {
        const version = await this.store(manager, 'agreement', id, compileAgreement(content, id), FROM_FILES);
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
    const { number: _, ...edition } = current;
    const ruled = withRulesOf(edition, rules);
    const fileRules = (await this.current(manager, current.programmeId))!.fileRules;
    return this.store(manager, 'programme', current.programmeId, ruled, { source: rulingHash(ruled) === fileRules ? 'files' : 'screen', fileRules });
  }

  /** A programme of the files. Rules saved on screen stay while the files say what they said before; where both have changed, a person chooses. */
  private async programme(manager: EntityManager, file: ProgrammeEdition, overrule: boolean): Promise<Publication> {
    const id = file.programmeId;
    const fileRules = rulingHash(file);
    const now = await this.current(manager, id);
    const differ = now?.source === 'screen' && rulingHash(now.compiled) !== fileRules;
    if (!differ || overrule) {
      if (differ) log.warn({ programme: id, edition: now.number, savedAt: now.since }, 'rules saved on screen are overruled by the files');
      return this.store(manager, 'programme', id, file, { source: 'files', fileRules });
    }
    if (now.fileRules !== fileRules) throw new RulesConflict(id, now.number, now.since);
    log.warn({ programme: id, edition: now.number, savedAt: now.since }, 'rules saved on screen stay: the files do not have them');
    return { ...(await this.store(manager, 'programme', id, withRulesOf(file, now.compiled), { source: 'screen', fileRules })), keptRules: true };
  }

  private async current(manager: EntityManager, programmeId: string): Promise<(Origin & { since: Date; number: number; compiled: ProgrammeEdition }) | undefined> {
    const [row] = (await manager.query(
      `select v.source, v.file_rules as "fileRules", v.since, e.number, e.compiled from current_edition v join programme_edition e on e.hash = v.hash where v.kind = 'programme' and v.id = $1`,
      [programmeId],
    )) as (Origin & { since: Date; number: number; compiled: ProgrammeEdition })[];
    return row;
  }

  private async store(manager: EntityManager, kind: Publication['kind'], id: string, edition: Edition, { source, fileRules }: Origin): Promise<Publication> {
    const { hash } = edition;
    const [current] = (await manager.query('select hash from current_edition where kind = $1 and id = $2', [kind, id])) as { hash: string }[];
    const [known] = (await manager.query(`select number from ${kind}_edition where hash = $1`, [hash])) as { number: number }[];
    const number = known?.number ?? (await this.insert(manager, kind, id, edition));
    await manager.query(
      `insert into current_edition as v (kind, id, hash, source, file_rules, since) values ($1, $2, $3, $4, $5, $6) on conflict (kind, id) do update
       set hash = excluded.hash, source = excluded.source, file_rules = excluded.file_rules, since = case when (v.hash, v.source) = (excluded.hash, excluded.source) then v.since else excluded.since end`,
      [kind, id, hash, source, fileRules, this.clock.now()],
    );
    return { kind, id, hash, number, outcome: !known ? 'new' : current?.hash === hash ? 'unchanged' : 'earlier' };
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
