import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { QuizAttemptEntity } from './quiz-attempt.entity.js';

/** What happened to an attempt as a whole. */
export type AttemptEventKind = 'CLOSED' | 'REOPENED' | 'MARKED' | 'REGRADED';

/** One turn in an attempt's life, with the result that it led to. Only ever added. */
@Entity()
@Index('attempt_event_attempt', ['attemptId'])
export class AttemptEventEntity {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('uuid')
  attemptId: string;

  @ManyToOne(() => QuizAttemptEntity)
  @JoinColumn({ name: 'attempt_id' })
  attempt?: Relation<QuizAttemptEntity>;

  @Column('text')
  kind: AttemptEventKind;

  /** Null: time, or the system. */
  @Column('uuid', { nullable: true })
  actorId: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('float8', { nullable: true })
  points: number | null;

  @Column('float8', { nullable: true })
  percent: number | null;

  @Column('boolean', { nullable: true })
  passed: boolean | null;

  @Column('timestamptz')
  at: Date;
}
