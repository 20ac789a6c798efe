import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { CohortEntity } from './cohort.entity.js';

/** One live meeting of a cohort. `minutes` is its training time, breaks left out. */
@Entity()
@Check('training_session_time', 'ends_at > starts_at and minutes > 0')
@Check('training_session_mode', `mode in ('IN_PERSON', 'ONLINE')`)
export class TrainingSessionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  cohortId: string;

  @ManyToOne(() => CohortEntity)
  @JoinColumn({ name: 'cohort_id' })
  cohort?: Relation<CohortEntity>;

  @Column('jsonb')
  title: Record<string, string>;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('int')
  minutes: number;

  @Column('text')
  mode: 'IN_PERSON' | 'ONLINE';

  @Column('text')
  place: string;
}
