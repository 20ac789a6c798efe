import { DataSource } from 'typeorm';
import { databaseOptions } from './options.js';

/**
 * What the entities ask for beyond the migrations: statements up and down, both empty when the migrations are complete.
 */
export async function schemaDrift(url: string, entities: (new () => object)[]): Promise<{ up: string[]; down: string[] }> {
  const dataSource = await new DataSource(databaseOptions(url, entities)).initialize();
  try {
    const log = await dataSource.driver.createSchemaBuilder().log();
    return { up: log.upQueries.map((query) => query.query), down: log.downQueries.map((query) => query.query).reverse() };
  } finally {
    await dataSource.destroy();
  }
}
