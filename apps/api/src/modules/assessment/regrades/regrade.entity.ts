import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type RegradeAction = 'REPLACE' | 'VOID';

/** What a regrade changed of one attempt. */
export interface RecordedChange {
  attemptId: string;
  enrolmentId: string;
  personId: string;
  before: number;
  after: number;
  percentBefore: number | null;
  percentAfter: number | null;
  passedBefore: boolean | null;
  passedAfter: boolean | null;
}

/** A version of a question marked anew for some cohorts, attempts still to be closed included. Only ever added. */
@Entity()
@Index('regrade_version', ['questionId', 'version'])
export class RegradeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  moduleId: string;

  @Column('text')
  questionId: string;

  /** The version that was asked. */
  @Column('text')
  version: string;

  @Column('text')
  action: RegradeAction;

  /** The edition with the question that it is marked by; for VOID the one with the question that was asked. */
  @Column('text')
  editionHash: string;

  /** The cohorts within the reach of who did it. */
  @Column('uuid', { array: true })
  cohortIds: string[];

  @Column('jsonb')
  changes: RecordedChange[];

  @Column('text')
  reason: string;

  @Column('uuid')
  actorId: string;

  @Column('timestamptz')
  at: Date;
}
