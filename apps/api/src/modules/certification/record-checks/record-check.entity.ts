import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { EvidenceEntity } from '../evidence/evidence.entity.js';

/** What a record check or a permit came to, sealed; the bare fact stays when this is purged. */
@Entity()
export class RecordCheckEntity {
  @PrimaryColumn('uuid')
  factId: string;

  @OneToOne(() => EvidenceEntity)
  @JoinColumn({ name: 'fact_id' })
  fact?: Relation<EvidenceEntity>;

  @Column('bytea')
  sealed: Buffer;

  /** Last day on which it is kept; null until a newer check takes its place. */
  @Index()
  @Column('date', { nullable: true })
  purgeAfter: string | null;
}
