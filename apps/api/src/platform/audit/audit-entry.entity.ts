import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One link of the chain. Rows are only ever added; a trigger refuses update, delete and truncate. */
@Entity()
export class AuditEntryEntity {
  @PrimaryColumn('bigint')
  seq: string;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { nullable: true })
  actorId: string | null;

  @Column('text')
  action: string;

  @Column('text')
  subjectType: string;

  @Column('text')
  subjectId: string;

  @Column('jsonb')
  detail: Record<string, unknown>;

  @Column('bytea')
  previousHash: Buffer;

  @Column('bytea')
  hash: Buffer;
}
