import type { ModuleEdition } from '@lidzgaita/content';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A published module. Never changes; `number` counts the editions of one module. */
@Entity()
@Unique('module_edition_number', ['moduleId', 'number'])
export class ModuleEditionEntity {
  @PrimaryColumn('text')
  hash: string;

  @Column('text')
  moduleId: string;

  @Column('int')
  number: number;

  /** The compiled edition, answer keys included: stays on the server. */
  @Column('jsonb')
  compiled: ModuleEdition;

  @Column('timestamptz')
  publishedAt: Date;
}
