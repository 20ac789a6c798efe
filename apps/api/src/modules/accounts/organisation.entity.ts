import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class OrganisationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { unique: true })
  code: string;

  @Column('jsonb')
  name: Record<string, string>;
}
