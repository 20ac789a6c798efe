import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { EnrolmentEntity } from '../training/enrolment.entity.js';

/** One attempt. It pins the edition, the policy, the questions, their order and the seed: nothing published later changes it. */
@Entity()
@Unique('quiz_attempt_number', ['enrolmentId', 'moduleId', 'number'])
@Index('quiz_attempt_live', ['enrolmentId', 'moduleId'], { unique: true, where: `state = 'LIVE'` })
@Check('quiz_attempt_state', `(state = 'LIVE' and submitted_at is null) or (state = 'SUBMITTED' and submitted_at is not null and percent is not null and passed is not null)`)
export class QuizAttemptEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  enrolmentId: string;

  @ManyToOne(() => EnrolmentEntity)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment?: Relation<EnrolmentEntity>;

  @Column('text')
  moduleId: string;

  @Column('text')
  editionHash: string;

  @Column('int')
  number: number;

  @Column('text')
  seed: string;

  @Column('text', { array: true })
  questionIds: string[];

  @Column('jsonb')
  policy: { draw: number; pass: number; attempts: number };

  @Column('text')
  state: 'LIVE' | 'SUBMITTED';

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('float8', { nullable: true })
  points: number | null;

  @Column('float8', { nullable: true })
  percent: number | null;

  @Column('boolean', { nullable: true })
  passed: boolean | null;

  @Column('text', { array: true, nullable: true })
  safetyMissed: string[] | null;
}
