import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class RegionEntity {
  @PrimaryColumn('text')
  code: string;

  @Column('jsonb')
  name: Record<string, string>;
}
