import { Injectable } from '@nestjs/common';
import { Sql } from '../../../platform/database/sql.js';
import type { Place } from './evidence-fact.type.js';

const PLACES = `select code, name, closed from place order by closed, name->>'lv' collate "lv-x-icu", code`;

@Injectable()
export class PlacesRepository {
  constructor(private readonly sql: Sql) {}

  all(): Promise<Place[]> {
    return this.sql.rows<Place & Record<string, unknown>>('places', PLACES);
  }
}
