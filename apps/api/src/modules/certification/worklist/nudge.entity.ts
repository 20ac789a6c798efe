import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A coordinator reminded somebody by letter: once a day at most, whoever of them does it. */
@Entity()
export class NudgeEntity {
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('date')
  sentOn: string;

  @Column('uuid')
  enrolmentId: string;

  @Column('uuid')
  sentById: string;
}
