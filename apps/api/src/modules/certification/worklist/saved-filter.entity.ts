import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { PersonEntity } from '../../accounts/person.entity.js';

/** A worklist that somebody looks at often: a name for the search part of its address. */
@Entity()
@Unique('saved_filter_name', ['personId', 'name'])
@Check('saved_filter_named', `length(trim(name)) > 0`)
export class SavedFilterEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  personId: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id' })
  person?: Relation<PersonEntity>;

  @Column('text')
  name: string;

  @Column('text')
  query: string;
}
