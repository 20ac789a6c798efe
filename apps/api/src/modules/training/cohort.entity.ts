import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { OrganisationEntity } from '../accounts/organisation.entity.js';
import { RegionEntity } from '../accounts/region.entity.js';
import { ProgrammeEditionEntity } from '../catalogue/programme-edition.entity.js';

/** About sixteen people who go through one edition of a programme together. */
@Entity()
@Check('cohort_days', 'ends_on >= starts_on')
@Check('cohort_capacity', 'capacity > 0')
@Index('cohort_place', ['organisationId', 'regionCode'])
export class CohortEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('jsonb')
  title: Record<string, string>;

  @Index()
  @Column('text')
  programmeEditionHash: string;

  @ManyToOne(() => ProgrammeEditionEntity)
  @JoinColumn({ name: 'programme_edition_hash' })
  programmeEdition?: Relation<ProgrammeEditionEntity>;

  @Column('uuid')
  organisationId: string;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Relation<OrganisationEntity>;

  @Column('text')
  regionCode: string;

  @ManyToOne(() => RegionEntity)
  @JoinColumn({ name: 'region_code' })
  region?: Relation<RegionEntity>;

  @Column('date')
  startsOn: string;

  @Column('date')
  endsOn: string;

  @Column('int')
  capacity: number;
}
