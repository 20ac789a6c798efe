import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { PersonEntity } from '../accounts/person.entity.js';
import { CohortEntity } from './cohort.entity.js';

@Entity()
@Unique('enrolment_once', ['cohortId', 'personId'])
export class EnrolmentEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  cohortId: string;

  @ManyToOne(() => CohortEntity)
  @JoinColumn({ name: 'cohort_id' })
  cohort?: Relation<CohortEntity>;

  @Index()
  @Column('uuid')
  personId: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id' })
  person?: Relation<PersonEntity>;

  @Column('timestamptz')
  enrolledAt: Date;
}
