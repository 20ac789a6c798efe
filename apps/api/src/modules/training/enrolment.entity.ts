import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { PersonEntity } from '../accounts/person.entity.js';
import { ProgrammeEditionEntity } from '../catalogue/programme-edition.entity.js';
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

  /** The edition that applies now: the cohort's at first (a trigger sets it), from a renewal on that of its cycle. */
  @Index('enrolment_of_edition')
  @Column('text')
  programmeEditionHash: string;

  @ManyToOne(() => ProgrammeEditionEntity)
  @JoinColumn({ name: 'programme_edition_hash', foreignKeyConstraintName: 'enrolment_edition' })
  programmeEdition?: Relation<ProgrammeEditionEntity>;

  @Column('timestamptz')
  enrolledAt: Date;
}
