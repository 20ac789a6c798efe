import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ClearanceEntity } from './clearance.entity.js';

/** A person ended a clearance before its time, with a reason. */
@Entity()
@Check('clearance_end_reason', `length(trim(reason)) > 0`)
export class ClearanceEndEntity {
  @PrimaryColumn('uuid')
  clearanceId: string;

  @OneToOne(() => ClearanceEntity)
  @JoinColumn({ name: 'clearance_id' })
  clearance?: Relation<ClearanceEntity>;

  @Column('text')
  reason: string;

  @Column('date')
  endedOn: string;

  @Column('uuid')
  endedById: string;

  @Column('timestamptz')
  endedAt: Date;
}
