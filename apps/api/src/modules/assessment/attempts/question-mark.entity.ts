import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { QuizAttemptEntity } from './quiz-attempt.entity.js';

/** What gave a mark: the end of the attempt, a marker, or a regrade. */
export type MarkOrigin = 'SUBMIT' | 'MARKER' | 'REGRADE';

/** What one question of an attempt earned. Only ever added; the highest number of a question counts. */
@Entity()
@Check('question_mark_of', '"of" >= 1')
export class QuestionMarkEntity {
  @PrimaryColumn('uuid')
  attemptId: string;

  @ManyToOne(() => QuizAttemptEntity)
  @JoinColumn({ name: 'attempt_id' })
  attempt?: Relation<QuizAttemptEntity>;

  @PrimaryColumn('text')
  questionId: string;

  @PrimaryColumn('int')
  number: number;

  /** Of the question that it was marked by. */
  @Column('text')
  version: string;

  @Column('int')
  earned: number;

  @Column('int')
  of: number;

  @Column('boolean')
  correct: boolean;

  @Column('boolean')
  answered: boolean;

  @Column('boolean')
  counted: boolean;

  @Column('boolean')
  pending: boolean;

  @Column('boolean', { default: false })
  voided: boolean;

  @Column('text')
  origin: MarkOrigin;

  @Column('uuid', { nullable: true })
  originId: string | null;

  @Column('timestamptz')
  at: Date;
}
