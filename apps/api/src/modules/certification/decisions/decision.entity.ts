import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { EnrolmentEntity } from '../../training/enrolment.entity.js';

/** What a person decided about a volunteer's certification, and why. Only ever added. */
@Entity()
@Check('decision_kind', `kind in ('certify', 'suspend', 'reinstate', 'revoke')`)
@Check('decision_reason', `length(trim(reason)) > 0`)
export class DecisionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  enrolmentId: string;

  @ManyToOne(() => EnrolmentEntity)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment?: Relation<EnrolmentEntity>;

  @Index()
  @Column('uuid', { nullable: true })
  certificateId: string | null;

  @Column('text')
  kind: 'certify' | 'suspend' | 'reinstate' | 'revoke';

  @Column('text')
  reason: string;

  @Column('uuid')
  decidedById: string;

  @Column('date')
  decidedOn: string;

  @Column('timestamptz')
  decidedAt: Date;
}
