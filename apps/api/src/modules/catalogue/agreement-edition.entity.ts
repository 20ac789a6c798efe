import type { AgreementEdition } from '@lidzgaita/content';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A published version of what volunteers sign, in all its languages. Never changes. */
@Entity()
@Unique('agreement_edition_number', ['agreementId', 'number'])
export class AgreementEditionEntity {
  @PrimaryColumn('text')
  hash: string;

  @Column('text')
  agreementId: string;

  @Column('int')
  number: number;

  @Column('jsonb')
  compiled: AgreementEdition;

  @Column('timestamptz')
  publishedAt: Date;
}
