import { Query, Resolver } from '@nestjs/graphql';
import { Sql } from '../../platform/database/sql.js';
import { reachSql, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../platform/permissions/request.js';
import { CatalogueModule } from './catalogue.type.js';

/** Modules with all their editions, newest first, and which cohorts within the viewer's reach use them. */
const CATALOGUE = `
  select m.module_id as id, m.compiled->'module'->>'code' as code, m.compiled->'module'->'title' as title,
    (select json_agg(json_build_object(
        'hash', e.hash, 'number', e.number, 'publishedAt', e.published_at,
        'lessons', jsonb_array_length(e.compiled->'module'->'lessons'),
        'questions', coalesce(jsonb_array_length(e.compiled->'module'->'quiz'->'questions'), 0),
        'cohorts', coalesce((select json_agg(json_build_object('id', c.id, 'title', c.title, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
              'organisation', json_build_object('id', o.id, 'code', o.code, 'name', o.name),
              'region', json_build_object('code', r.code, 'name', r.name)) order by c.starts_on desc)
            from cohort c join programme_edition p on p.hash = c.programme_edition_hash
              join organisation o on o.id = c.organisation_id join region r on r.code = c.region_code
            where p.compiled->'modules' @> jsonb_build_array(jsonb_build_object('hash', e.hash))
              and ${reachSql('c', '$1', ['TRAINER', 'COORDINATOR', 'ADMINISTRATOR'])}), '[]')) order by e.number desc)
      from module_edition e where e.module_id = m.module_id) as editions
  from current_edition current join module_edition m on m.hash = current.hash
  where current.kind = 'module' order by code`;

@Resolver()
export class CatalogueResolver {
  constructor(private readonly sql: Sql) {}

  @Allow('TRAINER', 'COORDINATOR', 'ADMINISTRATOR')
  @Query(() => [CatalogueModule])
  catalogue(@CurrentActor() actor: Actor): Promise<CatalogueModule[]> {
    return this.sql.rows<CatalogueModule>('catalogue', CATALOGUE, [actor.personId]);
  }
}
