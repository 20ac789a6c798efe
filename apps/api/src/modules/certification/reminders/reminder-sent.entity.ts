import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonEntity } from '../../accounts/person.entity.js';

/** That somebody was told of one thing's day, so many days before. Written with the letter, so nobody is told twice. */
@Entity()
export class ReminderSentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reminder_sent_once' })
  personId: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'reminder_sent_person' })
  person?: Relation<PersonEntity>;

  /** What falls due: the enrolment and which of its days. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'reminder_sent_once' })
  itemId: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'reminder_sent_once' })
  dueOn: string;

  /** 60, 30 or 7 days before. */
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'reminder_sent_once' })
  step: number;

  @Column('timestamptz')
  sentAt: Date;
}
