import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { EnrolmentEntity } from '../training/enrolment.entity.js';

/** One walk through a case; the id is made by the client. */
@Entity()
@Index('case_run_of', ['enrolmentId', 'moduleId', 'caseId'])
export class CaseRunEntity {
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
  caseId: string;

  @Column('jsonb')
  choices: { point: string; choice: string }[];

  /** Null while the walk has not reached its end. */
  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Column('timestamptz')
  recordedAt: Date;
}
