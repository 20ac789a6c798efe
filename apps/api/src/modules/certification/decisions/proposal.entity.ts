import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { EnrolmentEntity } from '../../training/enrolment.entity.js';

/**
 * A decision that waits for a second person. Answered once, and never changed otherwise; a trigger holds it, and that
 * neither the proposer nor the volunteer answers.
 */
@Entity()
@Check('proposal_kind', `kind in ('certify', 'suspend', 'reinstate', 'revoke')`)
@Check('proposal_certificate', `(kind = 'certify') = (certificate_id is null) and (kind = 'certify' or limits is null)`)
@Check('proposal_reason', `length(trim(reason)) > 0`)
@Check('proposal_state', `state in ('open', 'approved', 'declined', 'withdrawn')`)
@Check('proposal_answer', `(state = 'open') = (answered_by_id is null) and (state = 'open') = (answered_at is null) and (state = 'approved') = (decision_id is not null)`)
@Check('proposal_two_people', `case state when 'withdrawn' then answered_by_id = proposed_by_id else answered_by_id is distinct from proposed_by_id end`)
@Index('proposal_one_open', ['enrolmentId'], { unique: true, where: `state = 'open'` })
export class ProposalEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'proposal_id' })
  id: string;

  @Index('proposal_of_enrolment')
  @Column('uuid')
  enrolmentId: string;

  @ManyToOne(() => EnrolmentEntity)
  @JoinColumn({ name: 'enrolment_id', foreignKeyConstraintName: 'proposal_enrolment' })
  enrolment?: Relation<EnrolmentEntity>;

  @Column('uuid', { nullable: true })
  certificateId: string | null;

  @Column('text')
  kind: 'certify' | 'suspend' | 'reinstate' | 'revoke';

  @Column('text')
  reason: string;

  @Column('text', { nullable: true })
  limits: string | null;

  @Column('uuid')
  proposedById: string;

  @Column('timestamptz')
  proposedAt: Date;

  @Column('text', { default: 'open' })
  state: 'open' | 'approved' | 'declined' | 'withdrawn';

  @Column('uuid', { nullable: true })
  answeredById: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('uuid', { nullable: true })
  decisionId: string | null;
}
