import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { databaseOptions } from './options.js';
import { Sql } from './sql.js';

@Global()
@Module({})
export class DatabaseModule {
  static forRoot(entities: (new () => object)[]): DynamicModule {
    const connection = TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => databaseOptions(config.databaseUrl!, entities, config.databasePool),
    });
    return { module: DatabaseModule, imports: [connection], providers: [Sql], exports: [Sql] };
  }
}
