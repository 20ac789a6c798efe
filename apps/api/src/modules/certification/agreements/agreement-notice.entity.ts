import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonEntity } from '../../accounts/person.entity.js';
import { AgreementEditionEntity } from '../../catalogue/agreement-edition.entity.js';

/** That a person was told of a new version: one letter for one version. */
@Entity()
export class AgreementNoticeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_notice_once' })
  personId: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'agreement_notice_person' })
  person?: Relation<PersonEntity>;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'agreement_notice_once' })
  hash: string;

  @ManyToOne(() => AgreementEditionEntity)
  @JoinColumn({ name: 'hash', foreignKeyConstraintName: 'agreement_notice_edition' })
  edition?: Relation<AgreementEditionEntity>;

  @Column('timestamptz')
  sentAt: Date;
}
