import type { QuizPolicy } from '@lidzgaita/grading';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { EnrolmentEntity } from '../../training/enrolment.entity.js';

export type AttemptState = 'LIVE' | 'SUBMITTED';
export type AttemptClosing = 'LEARNER' | 'TIME' | 'STAFF';

/**
 * One attempt. It pins the edition, the policy, the questions with their versions, their order and the seed: nothing
 * published later changes it (a trigger refuses). What it came to is told by its marks; points, percent and passed repeat
 * the newest result for lists.
 */
@Entity()
@Unique('quiz_attempt_number', ['enrolmentId', 'moduleId', 'number'])
@Index('quiz_attempt_live', ['enrolmentId', 'moduleId'], { unique: true, where: `state = 'LIVE'` })
@Index('quiz_attempt_overdue', ['closesAt'], { where: `state = 'LIVE'` })
@Index('quiz_attempt_module', ['moduleId'])
@Check('quiz_attempt_state', `(state = 'LIVE' and submitted_at is null and closed_by is null)
  or (state = 'SUBMITTED' and submitted_at is not null and closed_by is not null and percent is not null and (waiting > 0) = (passed is null))`)
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

  /** Of each question, in the same order. */
  @Column('text', { array: true })
  questionVersions: string[];

  @Column('jsonb')
  policy: QuizPolicy;

  @Column('text')
  state: AttemptState;

  @Column('timestamptz')
  startedAt: Date;

  /** When time is up; more may be granted. */
  @Column('timestamptz', { nullable: true })
  dueAt: Date | null;

  /** `dueAt` with the grace in which answers under way still count. */
  @Column('timestamptz', { nullable: true })
  closesAt: Date | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('text', { nullable: true })
  closedBy: AttemptClosing | null;

  /** How often somebody has opened it again. */
  @Column('int', { default: 0 })
  reopenings: number;

  /** Answers that a person has still to mark. */
  @Column('int', { default: 0 })
  waiting: number;

  @Column('float8', { nullable: true })
  points: number | null;

  @Column('float8', { nullable: true })
  max: number | null;

  @Column('float8', { nullable: true })
  percent: number | null;

  @Column('boolean', { nullable: true })
  passed: boolean | null;

  @Column('text', { array: true, nullable: true })
  safetyMissed: string[] | null;
}
