import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sql } from '../../../platform/database/sql.js';
import type { Place } from './place.type.js';

type PlaceName = Place['name'];

const PLACES = `select code, name, closed from place order by closed, name->>'lv' collate "lv-x-icu", code`;

@Injectable()
export class PlacesRepository {
  constructor(private readonly sql: Sql) {}

  all(manager?: EntityManager): Promise<Place[]> {
    return this.sql.rows<Place & Record<string, unknown>>('places', PLACES, [], manager);
  }

  /** One changes the list at a time; it is read meanwhile. */
  async inTurn(manager: EntityManager): Promise<void> {
    await manager.query('lock table place in share row exclusive mode');
  }

  async add(manager: EntityManager, code: string, name: PlaceName): Promise<void> {
    await manager.query('insert into place (code, name) values ($1, $2)', [code, JSON.stringify(name)]);
  }

  async rename(manager: EntityManager, code: string, name: PlaceName): Promise<void> {
    await manager.query('update place set name = $2 where code = $1', [code, JSON.stringify(name)]);
  }

  async setClosed(manager: EntityManager, code: string, closed: boolean): Promise<void> {
    await manager.query('update place set closed = $2 where code = $1', [code, closed]);
  }
}
