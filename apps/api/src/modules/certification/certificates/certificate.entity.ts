import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { CertificationCycleEntity } from '../cycles/certification-cycle.entity.js';
import { EnrolmentEntity } from '../../training/enrolment.entity.js';

/** A certificate as issued, frozen. Its status is computed from decisions and the day; nothing here changes. */
@Entity()
@Unique('certificate_once_per_cycle', ['enrolmentId', 'cycle', 'issue'])
@Unique('certificate_one_successor', ['supersedesId'])
@Check('certificate_reissue', `(issue = 1) = (supersedes_id is null) and (supersedes_id is null) = (reissue_reason is null)`)
@Check('certificate_days', 'expires_on > issued_on')
export class CertificateEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** What people read out, e.g. LG-2026-000123. */
  @Column('text', { unique: true })
  number: string;

  /** 128 random bits; whoever has it may see the certificate's status. */
  @Column('text', { unique: true })
  code: string;

  @Column('uuid')
  enrolmentId: string;

  @ManyToOne(() => EnrolmentEntity)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment?: Relation<EnrolmentEntity>;

  /** First certification 1, renewals from 2. */
  @Column('int')
  cycle: number;

  @ManyToOne(() => CertificationCycleEntity)
  @JoinColumn([
    { name: 'enrolment_id', referencedColumnName: 'enrolmentId', foreignKeyConstraintName: 'certificate_of_cycle' },
    { name: 'cycle', referencedColumnName: 'number', foreignKeyConstraintName: 'certificate_of_cycle' },
  ])
  ofCycle?: Relation<CertificationCycleEntity>;

  /** 1, and one more each time that it was issued anew with a corrected name. */
  @Column('int', { default: 1 })
  issue: number;

  /** The one that this one stands in for; each has at most one successor. */
  @Column('uuid', { nullable: true })
  supersedesId: string | null;

  @ManyToOne(() => CertificateEntity)
  @JoinColumn({ name: 'supersedes_id', foreignKeyConstraintName: 'certificate_supersedes' })
  supersedes?: Relation<CertificateEntity> | null;

  /** Why it was issued anew. */
  @Column('text', { nullable: true })
  reissueReason: string | null;

  /** Name as printed. */
  @Column('text')
  holder: string;

  @Column('text')
  programmeEditionHash: string;

  @Column('uuid')
  organisationId: string;

  @Column('date')
  issuedOn: string;

  /** Last day on which it is valid. */
  @Column('date')
  expiresOn: string;

  @Column('int', { unique: true })
  statusIndex: number;

  @Column('jsonb')
  credential: Record<string, unknown>;

  @Column('bytea')
  pdf: Buffer;
}
