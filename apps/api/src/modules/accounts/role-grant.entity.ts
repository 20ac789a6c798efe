import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Role } from '../../platform/permissions/actor.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from './person.entity.js';
import { RegionEntity } from './region.entity.js';

/** One role within a scope; no organisation or no region means all of them. Administrators have no scope. */
@Entity()
// Made by hand in a migration: TypeORM cannot say NULLS NOT DISTINCT.
@Index('role_grant_once', { synchronize: false })
@Check('role_grant_administrator', `role <> 'ADMINISTRATOR' or (organisation_id is null and region_code is null)`)
@Check('role_grant_role', `role in ('TRAINEE', 'TRAINER', 'COORDINATOR', 'OFFICIAL', 'ADMINISTRATOR')`)
export class RoleGrantEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  personId: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id' })
  person?: Relation<PersonEntity>;

  @Column('text')
  role: Role;

  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Relation<OrganisationEntity>;

  @Column('text', { nullable: true })
  regionCode: string | null;

  @ManyToOne(() => RegionEntity)
  @JoinColumn({ name: 'region_code' })
  region?: Relation<RegionEntity>;

  @Column('timestamptz', { default: () => 'now()' })
  grantedAt: Date;
}
