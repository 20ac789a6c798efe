import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonEntity } from '../person.entity.js';

/** That administrators were told whose time is over: one letter for one person and day. */
@Entity()
export class ErasureNoticeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'erasure_notice_once' })
  personId: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'erasure_notice_person' })
  person?: Relation<PersonEntity>;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'erasure_notice_once' })
  dueOn: string;

  @Column('timestamptz')
  toldAt: Date;
}
