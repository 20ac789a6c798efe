import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Which edition new cohorts get, and which version is to be signed; going back to an earlier text makes the earlier edition current again. */
@Entity()
@Check('current_edition_source', `source in ('files', 'screen')`)
@Check('current_edition_kind', `kind in ('module', 'programme', 'agreement')`)
export class CurrentEditionEntity {
  @PrimaryColumn('text')
  kind: 'module' | 'programme' | 'agreement';

  @PrimaryColumn('text')
  id: string;

  @Column('text')
  hash: string;

  /** Rules of a programme may be saved on screen; everything else comes from files. */
  @Column('text', { default: 'files' })
  source: 'files' | 'screen';

  /** Hash of the rules that a programme's file said at its last import. */
  @Column('text', { nullable: true })
  fileRules: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  since: Date;
}
