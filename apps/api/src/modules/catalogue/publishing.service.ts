import { Injectable } from '@nestjs/common';
import { compileModule, compileProgramme, type Content, type ModuleEdition, type ProgrammeEdition } from '@lidzgaita/content';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Sql } from '../../platform/database/sql.js';

const PUBLISHING_LOCK = 7_015_202;

export interface Publication {
  kind: 'module' | 'programme';
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
    private readonly sql: Sql,
  ) {}

  /** Publishes faultless content, all or nothing. What has not changed keeps its edition; cohorts keep the one they began with. */
  publish(content: Content, actorId: string | null = null): Promise<Publication[]> {
    return this.sql.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [PUBLISHING_LOCK]);
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
      for (const { kind, id, number, hash } of published.filter(({ outcome }) => outcome !== 'unchanged')) {
        await this.audit.append(manager, { actorId, action: 'edition-published', subjectType: kind, subjectId: id, detail: { number, hash } });
      }
      return published;
    });
  }

  private async store(manager: EntityManager, kind: Publication['kind'], id: string, edition: ModuleEdition | ProgrammeEdition): Promise<Publication> {
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

  private async insert(manager: EntityManager, kind: Publication['kind'], id: string, edition: ModuleEdition | ProgrammeEdition): Promise<number> {
    const [row] = (await manager.query(
      `insert into ${kind}_edition (hash, ${kind}_id, number, compiled, published_at)
       select $1, $2, coalesce(max(number), 0) + 1, $3, $4 from ${kind}_edition where ${kind}_id = $2 returning number`,
      [edition.hash, id, JSON.stringify(edition), this.clock.now()],
    )) as { number: number }[];
    return row!.number;
  }
}
