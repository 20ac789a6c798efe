import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Triggers note here whose row is out of date. One enrolment may be there many times: writers never wait for each other. */
@Entity()
export class StandingDueEntity {
  @PrimaryGeneratedColumn('increment', { type: 'bigint' })
  id: string;

  @Index()
  @Column('uuid')
  enrolmentId: string;
}
