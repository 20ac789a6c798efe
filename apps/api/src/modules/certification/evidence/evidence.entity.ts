import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { PersonEntity } from '../../accounts/person.entity.js';
import { CohortEntity } from '../../training/cohort.entity.js';

/**
 * One fact about one person: who, what, when, until when, recorded by whom, from which source. Only ever added (a
 * trigger refuses anything else); a later fact corrects an earlier one by naming it.
 */
@Entity()
@Unique('evidence_source', ['source', 'sourceId'])
@Index('evidence_corrected_once', ['correctsId'], { unique: true })
@Check('evidence_minutes', 'minutes is null or minutes >= 0')
export class EvidenceEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  personId: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id' })
  person?: Relation<PersonEntity>;

  /** As a requirement's kind: quiz-passed, attendance, interview, record-check … */
  @Column('text')
  kind: string;

  @Column('text', { nullable: true })
  moduleId: string | null;

  /** Of a waiver: the requirement that it waives. */
  @Column('text', { nullable: true })
  requirementId: string | null;

  /** Which text was signed, or which edition's changes were read: its hash. */
  @Column('text', { nullable: true })
  version: string | null;

  /** Of an induction: the prison. */
  @Column('text', { nullable: true })
  place: string | null;

  /** Of an observation: a level from 1 to 4 for each behaviour. */
  @Column('jsonb', { nullable: true })
  ratings: Record<string, number> | null;

  /** Set for what counts in one cohort only (attendance). */
  @Index()
  @Column('uuid', { nullable: true })
  cohortId: string | null;

  @ManyToOne(() => CohortEntity)
  @JoinColumn({ name: 'cohort_id' })
  cohort?: Relation<CohortEntity>;

  @Column('uuid', { nullable: true })
  sessionId: string | null;

  @Column('date')
  occurredOn: string;

  @Column('date', { nullable: true })
  validUntil: string | null;

  @Column('int', { nullable: true })
  minutes: number | null;

  @Column('float8', { nullable: true })
  percent: number | null;

  @Column('text', { nullable: true })
  outcome: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('boolean', { default: false })
  withdrawn: boolean;

  @Column('uuid', { nullable: true })
  correctsId: string | null;

  /** Why an earlier fact was corrected or withdrawn. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** Null: recorded by the system itself. */
  @Column('uuid', { nullable: true })
  recordedById: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  /** Where the fact comes from, e.g. quiz-attempt, training-session, coordinator; one source gives one fact. */
  @Column('text')
  source: string;

  @Column('text')
  sourceId: string;
}
