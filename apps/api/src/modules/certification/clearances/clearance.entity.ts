import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { EnrolmentEntity } from '../../training/enrolment.entity.js';
import type { ClearanceSetting } from './clearance.type.js';

/** A person permits a volunteer to work in a setting. A record of its own beside the certificate; only ever added. */
@Entity()
@Check('clearance_setting', `setting in ('COMMUNITY', 'PRISON', 'MINORS')`)
@Check('clearance_days', 'valid_until >= granted_on')
@Check('clearance_place', `(setting = 'PRISON') = (place is not null)`)
export class ClearanceEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  enrolmentId: string;

  @ManyToOne(() => EnrolmentEntity)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment?: Relation<EnrolmentEntity>;

  @Column('text')
  setting: ClearanceSetting;

  /** Which prison. */
  @Column('text', { nullable: true })
  place: string | null;

  @Column('text', { nullable: true })
  limits: string | null;

  @Column('date')
  grantedOn: string;

  /** Last day on which it holds. */
  @Column('date')
  validUntil: string;

  @Column('uuid')
  grantedById: string;

  @Column('timestamptz')
  grantedAt: Date;
}
