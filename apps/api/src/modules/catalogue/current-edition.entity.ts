import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Which edition new cohorts get, and which version is to be signed; going back to an earlier text makes the earlier edition current again. */
@Entity()
@Check('current_edition_kind', `kind in ('module', 'programme', 'agreement')`)
export class CurrentEditionEntity {
  @PrimaryColumn('text')
  kind: 'module' | 'programme' | 'agreement';

  @PrimaryColumn('text')
  id: string;

  @Column('text')
  hash: string;
}
