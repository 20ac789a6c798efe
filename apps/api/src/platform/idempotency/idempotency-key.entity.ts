import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class IdempotencyKeyEntity {
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('text')
  key: string;

  @Column('text')
  operation: string;

  @Column('bytea')
  bodyHash: Buffer;

  @Column('jsonb', { nullable: true })
  answer: unknown;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
