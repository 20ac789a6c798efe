import type { RubricMark } from '@lidzgaita/grading';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { QuizAttemptEntity } from '../attempts/quiz-attempt.entity.js';

/** A marker's levels for one answer. Only ever added; of each marker the last counts, and one that was agreed on settles. */
@Entity()
@Index('given_mark_answer', ['attemptId', 'questionId'])
export class GivenMarkEntity {
  /** In the order given. */
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('uuid')
  attemptId: string;

  @ManyToOne(() => QuizAttemptEntity)
  @JoinColumn({ name: 'attempt_id' })
  attempt?: Relation<QuizAttemptEntity>;

  @Column('text')
  questionId: string;

  /** Of the attempt's reopenings: a mark of an earlier answer does not count for a later one. */
  @Column('int')
  round: number;

  @Column('uuid')
  markerId: string;

  @Column('jsonb')
  levels: RubricMark;

  @Column('int')
  earned: number;

  @Column('int')
  of: number;

  @Column('boolean')
  agreed: boolean;

  @Column('text', { nullable: true })
  comment: string | null;

  @Column('timestamptz')
  at: Date;
}
