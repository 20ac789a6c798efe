import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Which edition new cohorts get; going back to an earlier text makes the earlier edition current again. */
@Entity()
@Check('current_edition_kind', `kind in ('module', 'programme')`)
export class CurrentEditionEntity {
  @PrimaryColumn('text')
  kind: 'module' | 'programme';

  @PrimaryColumn('text')
  id: string;

  @Column('text')
  hash: string;
}
