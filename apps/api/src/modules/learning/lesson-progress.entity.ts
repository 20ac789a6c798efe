import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { EnrolmentEntity } from '../training/enrolment.entity.js';

/** How far somebody has read. Only grows: the furthest block, and the first moment it was read to the end. */
@Entity()
@Check('lesson_progress_block', 'block >= 0')
export class LessonProgressEntity {
  @PrimaryColumn('uuid')
  enrolmentId: string;

  @ManyToOne(() => EnrolmentEntity)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment?: Relation<EnrolmentEntity>;

  @PrimaryColumn('text')
  moduleId: string;

  @PrimaryColumn('text')
  lessonId: string;

  @Column('int')
  block: number;

  @Column('timestamptz', { nullable: true })
  readAt: Date | null;

  /** The module's edition in which it was last read to the end; null where that was before editions were kept. */
  @Column('text', { nullable: true })
  readEdition: string | null;

  @Column('timestamptz')
  updatedAt: Date;
}
