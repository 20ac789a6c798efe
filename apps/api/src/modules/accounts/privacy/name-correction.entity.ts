import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonEntity } from '../person.entity.js';

/** How somebody says their name is really spelled, until staff have looked at a document and said yes or no. */
@Entity()
@Index('name_correction_open', ['personId'], { unique: true, where: 'decided_at is null' })
@Check('name_correction_decided', '(decided_at is null) = (accepted is null)')
export class NameCorrectionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  personId: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id' })
  person?: Relation<PersonEntity>;

  @Column('text')
  givenName: string;

  @Column('text')
  familyName: string;

  @Column('timestamptz')
  askedAt: Date;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedById: string | null;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'decided_by_id' })
  decidedBy?: Relation<PersonEntity>;

  @Column('boolean', { nullable: true })
  accepted: boolean | null;
}
