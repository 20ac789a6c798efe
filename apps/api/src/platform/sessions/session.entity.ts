import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity()
export class SessionEntity {
  /** SHA-256 of the cookie's value: a stolen table signs nobody in. */
  @PrimaryColumn('bytea')
  idHash: Buffer;

  @Index()
  @Column('uuid')
  personId: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  /** When the password was typed last in this session; null in a session that is older than this question. */
  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;
}
