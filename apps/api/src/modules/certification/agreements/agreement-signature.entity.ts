import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { PersonEntity } from '../../accounts/person.entity.js';
import { AgreementEditionEntity } from '../../catalogue/agreement-edition.entity.js';
import { EnrolmentEntity } from '../../training/enrolment.entity.js';

/** A text that a person signed on screen. Only ever added; one person signs one text once a day, and again when it no longer counts. */
@Entity()
@Unique('agreement_signature_once', ['personId', 'hash', 'signedOn'])
export class AgreementSignatureEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  personId: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'agreement_signature_person' })
  person?: Relation<PersonEntity>;

  /** Where they were asked. */
  @Column('uuid')
  enrolmentId: string;

  @ManyToOne(() => EnrolmentEntity)
  @JoinColumn({ name: 'enrolment_id', foreignKeyConstraintName: 'agreement_signature_enrolment' })
  enrolment?: Relation<EnrolmentEntity>;

  /** The text, in this version. */
  @Column('text')
  hash: string;

  @ManyToOne(() => AgreementEditionEntity)
  @JoinColumn({ name: 'hash', foreignKeyConstraintName: 'agreement_signature_edition' })
  edition?: Relation<AgreementEditionEntity>;

  @Column('text')
  typedName: string;

  /** Day in Europe/Riga. */
  @Column('date')
  signedOn: string;

  @Column('timestamptz')
  signedAt: Date;
}
