import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { EnrolmentEntity } from '../../training/enrolment.entity.js';

/** A volunteer works with somebody, of whom the system knows nothing but a reference that VPD or IeVP made up. */
@Entity()
@Check('match_reference', `reference ~ '^(VPD|IEVP)-[0-9]{4}-[0-9]{3,6}$'`)
export class MatchEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  enrolmentId: string;

  @ManyToOne(() => EnrolmentEntity)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment?: Relation<EnrolmentEntity>;

  @Column('text')
  reference: string;

  @Column('date')
  startedOn: string;

  @Column('uuid')
  startedById: string;

  @Column('timestamptz')
  startedAt: Date;
}
