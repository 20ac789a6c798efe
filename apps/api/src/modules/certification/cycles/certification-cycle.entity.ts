import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ProgrammeEditionEntity } from '../../catalogue/programme-edition.entity.js';
import { EnrolmentEntity } from '../../training/enrolment.entity.js';

/** What changed in a module since the edition that the cycle before was learned in. */
export interface ModuleChanges {
  /** Hash of the module's edition that holds in this cycle. */
  edition: string;
  /** Lessons to be read again. */
  lessons: string[];
}

/**
 * One round of certification of one enrolment: 1 from the enrolment on (a trigger makes it), every renewal the next.
 * Only ever added; what was learned and recorded before stays as it is.
 */
@Entity()
@Check('certification_cycle_number', 'number >= 1')
export class CertificationCycleEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'certification_cycle_once' })
  enrolmentId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'certification_cycle_once' })
  number: number;

  @ManyToOne(() => EnrolmentEntity)
  @JoinColumn({ name: 'enrolment_id', foreignKeyConstraintName: 'certification_cycle_enrolment' })
  enrolment?: Relation<EnrolmentEntity>;

  /** The edition that was current when the cycle was opened. */
  @Column('text')
  programmeEditionHash: string;

  @ManyToOne(() => ProgrammeEditionEntity)
  @JoinColumn({ name: 'programme_edition_hash', foreignKeyConstraintName: 'certification_cycle_edition' })
  programmeEdition?: Relation<ProgrammeEditionEntity>;

  @Column('date')
  openedOn: string;

  /** The certificate before had lapsed: everything is asked for, as the first time. */
  @Column('boolean', { default: false })
  lapsed: boolean;

  /** By module; empty where nothing is to be read again. */
  @Column('jsonb', { default: {} })
  changes: Record<string, ModuleChanges>;

  /** Null: opened by the enrolment or by the calendar. */
  @Column('uuid', { nullable: true })
  openedById: string | null;

  /** Why, when a coordinator opened it. */
  @Column('text', { nullable: true })
  reason: string | null;
}
