import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { CohortEntity } from '../../training/cohort.entity.js';
import { EnrolmentEntity } from '../../training/enrolment.entity.js';

/** More time, more attempts or other days, for a cohort or for one person in it. It is ended, never changed. */
@Entity()
@Index('accommodation_cohort', ['cohortId'])
@Check('accommodation_grants', `extra_minutes >= 0 and extra_attempts >= 0
  and (extra_minutes > 0 or extra_attempts > 0 or opens_on is not null or closes_on is not null)`)
@Check('accommodation_days', 'opens_on <= closes_on')
@Check('accommodation_ended', '(ended_at is null) = (ended_by_id is null)')
export class AccommodationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  cohortId: string;

  @ManyToOne(() => CohortEntity)
  @JoinColumn({ name: 'cohort_id' })
  cohort?: Relation<CohortEntity>;

  /** Null: the whole cohort. */
  @Column('uuid', { nullable: true })
  enrolmentId: string | null;

  @ManyToOne(() => EnrolmentEntity)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment?: Relation<EnrolmentEntity>;

  /** Null: every test. */
  @Column('text', { nullable: true })
  moduleId: string | null;

  @Column('int')
  extraMinutes: number;

  @Column('int')
  extraAttempts: number;

  @Column('date', { nullable: true })
  opensOn: string | null;

  @Column('date', { nullable: true })
  closesOn: string | null;

  @Column('text')
  reason: string;

  @Column('uuid')
  setById: string;

  @Column('timestamptz')
  setAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('uuid', { nullable: true })
  endedById: string | null;

  @Column('text', { nullable: true })
  endedReason: string | null;
}
