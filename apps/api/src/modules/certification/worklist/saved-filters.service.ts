import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Sql } from '../../../platform/database/sql.js';
import { isUuid } from '../../../platform/database/uuid.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { plainText } from '../../../platform/text/plain-text.js';
import type { CertificationRefusal } from '../certification.errors.js';
import type { SavedFilter, SaveFilterInput } from './saved-filter.type.js';

const LONGEST_NAME = 60;
const LONGEST_QUERY = 1000;
const MOST = 30;

const no = (code: CertificationRefusal): Refusal => refuse(code);

/** Everybody's own worklists by name; a filter says nothing about who may see what. */
@Injectable()
export class SavedFilters {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly sql: Sql,
  ) {}

  of({ personId }: Actor): Promise<SavedFilter[]> {
    return this.sql.rows<SavedFilter & Record<string, unknown>>('saved-filters', 'select id, name, query from saved_filter where person_id = $1 order by name, id', [personId]);
  }

  async save(actor: Actor, { key, ...input }: SaveFilterInput): Promise<SavedFilter | Refusal> {
    const name = plainText(input.name);
    if (!name || name.length > LONGEST_NAME || input.query.length > LONGEST_QUERY) return no('filter-name-missing');
    return this.idempotency.once({
      personId: actor.personId, key, operation: 'saveFilter', input,
      work: async (manager) => {
        const [{ count }] = (await manager.query('select count(*)::int as count from saved_filter where person_id = $1', [actor.personId])) as [{ count: number }];
        if (count >= MOST) return no('too-many-filters');
        const saved = (await manager.query('insert into saved_filter (id, person_id, name, query) values ($1, $2, $3, $4) on conflict do nothing returning id, name, query', [
          randomUUID(), actor.personId, name, input.query,
        ])) as SavedFilter[];
        return saved[0] ?? no('filter-name-taken');
      },
    });
  }

  async remove(actor: Actor, id: string): Promise<SavedFilter | Refusal> {
    const [gone] = isUuid(id)
      ? await this.sql.rows<SavedFilter & Record<string, unknown>>('saved-filter-gone', 'delete from saved_filter where id = $1 and person_id = $2 returning id, name, query', [id, actor.personId])
      : [];
    return gone ?? no('filter-unknown');
  }
}
