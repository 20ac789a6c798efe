import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { EnrolmentEntity } from '../../training/enrolment.entity.js';
import type { Lane, Step } from './standing-row.js';

/** How one enrolment stands, for lists: always what `rowOf` makes of the facts, never the truth itself. */
@Entity()
@Index('standing_row_by_waiting', ['waitingSince', 'enrolmentId'])
@Index('standing_row_by_due', { synchronize: false })
@Index('standing_row_by_progress', { synchronize: false })
export class StandingRowEntity {
  @PrimaryColumn('uuid')
  enrolmentId: string;

  @OneToOne(() => EnrolmentEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'enrolment_id' })
  enrolment?: Relation<EnrolmentEntity>;

  @Column('uuid')
  personId: string;

  @Index()
  @Column('uuid')
  cohortId: string;

  @Column('text')
  programmeId: string;

  @Column('text')
  programmeEditionHash: string;

  @Column('text')
  state: string;

  @Column('text')
  lane: Lane;

  @Column('text')
  phase: string;

  @Column('int')
  met: number;

  @Column('int')
  total: number;

  /** Requirements that are not met. */
  @Column('text', { array: true })
  blockers: string[];

  /** Whose move it is; the first one's first. */
  @Column('text', { array: true })
  movers: string[];

  /** Where their next steps lie. */
  @Column('text', { array: true })
  stages: string[];

  /** The next step of each of them, in the same order. */
  @Column('jsonb')
  steps: Step[];

  /** Last valid day of the certificate. */
  @Column('date', { nullable: true })
  expiresOn: string | null;

  /** The nearest last valid day of the certificate or of something it rests on; past when it is overdue. */
  @Column('date', { nullable: true })
  dueOn: string | null;

  /** The requirement that falls due then; null for the certificate itself. */
  @Column('text', { nullable: true })
  dueRequirement: string | null;

  /** When something last happened. */
  @Column('timestamptz')
  waitingSince: Date;

  /** May work with somebody somewhere today. */
  @Column('boolean')
  cleared: boolean;

  @Column('boolean')
  matched: boolean;

  /** The first day on which this may be otherwise with the same facts. */
  @Index()
  @Column('date', { nullable: true })
  staleFrom: string | null;
}
