import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { PersonEntity } from '../person.entity.js';

export type ErasureReason = 'asked' | 'ended' | 'mistaken' | 'replayed' | 'due';

/**
 * That somebody's data were erased. Tables that only grow let go inside the transaction that adds such a row, and in no
 * other: nothing is erased without a trace.
 */
@Entity()
@Unique('erasure_once', ['personId'])
@Index('erasure_transaction', ['transaction', 'began'])
@Check('erasure_reason', `reason in ('asked', 'ended', 'mistaken', 'replayed', 'due') and (reason = 'due') = (person_id is null)`)
export class ErasureEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** Nobody in particular where the time was over for values of many. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id' })
  person?: Relation<PersonEntity>;

  @Column('text')
  reason: ErasureReason;

  @Column('uuid', { nullable: true })
  erasedById: string | null;

  @Column('timestamptz')
  at: Date;

  /** Hash of the declaration that it went by. */
  @Column('text')
  rules: string;

  @Column('text')
  transaction: string;

  /** A restored cluster counts transactions anew; together with when it began, one is itself for ever. */
  @Column('timestamptz', { default: () => 'now()' })
  began: Date;
}
