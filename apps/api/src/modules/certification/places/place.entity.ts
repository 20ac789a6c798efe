import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A prison in which volunteers are inducted. Closed ones stay: facts name them. */
@Entity()
@Index('place_name_lv', { synchronize: false })
@Index('place_name_en', { synchronize: false })
export class PlaceEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'place_code' })
  code: string;

  @Column('jsonb')
  name: { lv: string; en: string };

  @Column('boolean', { default: false })
  closed: boolean;
}
