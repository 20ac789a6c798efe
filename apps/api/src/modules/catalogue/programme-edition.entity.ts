import type { ProgrammeEdition } from '@lidzgaita/content';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A published programme: its requirements and the module editions it is made of. Never changes. */
@Entity()
@Unique('programme_edition_number', ['programmeId', 'number'])
export class ProgrammeEditionEntity {
  @PrimaryColumn('text')
  hash: string;

  @Column('text')
  programmeId: string;

  @Column('int')
  number: number;

  @Column('jsonb')
  compiled: ProgrammeEdition;

  @Column('timestamptz')
  publishedAt: Date;
}
