import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { PersonEntity } from '../../accounts/person.entity.js';
import { EnrolmentEntity } from '../../training/enrolment.entity.js';

/**
 * A reference that somebody outside is asked for: proposed by the volunteer, sent by a coordinator, answered once
 * through a signed link. What they wrote lies sealed, and goes with their name and address once it is no longer needed.
 */
@Entity()
@Check('reference_request_locale', `locale in ('lv', 'en')`)
@Check('reference_request_answer', '(answered_at is null) = (counts is null)')
// Made by hand in a migration: it holds for open requests only.
@Index('reference_request_once', { synchronize: false })
@Unique('reference_request_token', ['tokenHash'])
export class ReferenceRequestEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index('reference_request_of_enrolment')
  @Column('uuid')
  enrolmentId: string;

  @ManyToOne(() => EnrolmentEntity)
  @JoinColumn({ name: 'enrolment_id', foreignKeyConstraintName: 'reference_request_enrolment' })
  enrolment?: Relation<EnrolmentEntity>;

  @Column('text', { nullable: true })
  refereeName: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  /** How they know the volunteer, in words. */
  @Column('text', { nullable: true })
  relation: string | null;

  @Column('text')
  locale: 'lv' | 'en';

  @Column('uuid')
  askedById: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'asked_by_id', foreignKeyConstraintName: 'reference_request_asked_by' })
  askedBy?: Relation<PersonEntity>;

  @Column('timestamptz')
  askedAt: Date;

  /** How many links there were; each of them ends the one before. */
  @Column('int', { default: 0 })
  round: number;

  /** SHA-256 of the link's token; the token itself can be made again only with the installation's secret. */
  @Column('bytea', { nullable: true })
  tokenHash: Buffer | null;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  /** Made by the referee's browser: who sends the same answer again is thanked again. */
  @Column('uuid', { nullable: true })
  answerKey: string | null;

  @Column('boolean', { nullable: true })
  counts: boolean | null;

  @Column('bytea', { nullable: true })
  sealed: Buffer | null;

  @Column('timestamptz', { nullable: true })
  purgedAt: Date | null;
}
