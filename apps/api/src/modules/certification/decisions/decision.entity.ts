import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { EnrolmentEntity } from '../../training/enrolment.entity.js';

/**
 * What a person decided about a volunteer's certification, and why; where the programme asks for it, who agreed. Only
 * ever added. Nobody decides about themselves: a trigger holds it.
 */
@Entity()
@Check('decision_kind', `kind in ('certify', 'not-yet', 'suspend', 'reinstate', 'revoke')`)
@Check('decision_reason', `length(trim(reason)) > 0`)
@Check('decision_certificate', `(kind = 'not-yet') = (certificate_id is null)`)
@Check('decision_limits', `kind = 'certify' or limits is null`)
@Check('decision_advice', `kind = 'not-yet' or (next_steps is null and review_on is null)`)
@Check('decision_two_people', `(approved_by_id is null) = (approved_at is null) and approved_by_id is distinct from decided_by_id`)
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
  kind: 'certify' | 'not-yet' | 'suspend' | 'reinstate' | 'revoke';

  @Column('text')
  reason: string;

  /** What the volunteer may not do, although certified. */
  @Column('text', { nullable: true })
  limits: string | null;

  /** What to do until the decision is looked at again. */
  @Column('text', { nullable: true })
  nextSteps: string | null;

  @Column('date', { nullable: true })
  reviewOn: string | null;

  /** Where two people decide, who proposed it. */
  @Column('uuid')
  decidedById: string;

  @Column('date')
  decidedOn: string;

  @Column('timestamptz')
  decidedAt: Date;

  @Column('uuid', { nullable: true })
  approvedById: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;
}
