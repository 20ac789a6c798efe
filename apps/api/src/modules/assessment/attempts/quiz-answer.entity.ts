import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { QuizAttemptEntity } from './quiz-attempt.entity.js';

/** One step: an answer as it was given. Only ever added; the highest revision of a question counts. */
@Entity()
@Unique('quiz_answer_revision', ['attemptId', 'questionId', 'revision'])
@Check('quiz_answer_from_one', 'revision >= 1')
@Check('quiz_answer_certainty', 'certainty between 1 and 3')
export class QuizAnswerEntity {
  /** Made by the client, once per step. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  attemptId: string;

  @ManyToOne(() => QuizAttemptEntity)
  @JoinColumn({ name: 'attempt_id' })
  attempt?: Relation<QuizAttemptEntity>;

  @Column('text')
  questionId: string;

  @Column('int')
  revision: number;

  @Column('jsonb')
  response: unknown;

  /** The learner asked to have it marked at once. */
  @Column('boolean', { default: false })
  checked: boolean;

  @Column('smallint', { nullable: true })
  certainty: 1 | 2 | 3 | null;

  @Column('timestamptz')
  savedAt: Date;
}
