import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Counts of rate-limiter-flexible, in the shape it expects. */
@Entity()
export class RateLimitEntity {
  @PrimaryColumn('varchar', { length: 255 })
  key: string;

  @Column('integer', { default: 0 })
  points: number;

  @Column('bigint', { nullable: true })
  expire: string | null;
}
