import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { CohortEntity } from '../../training/cohort.entity.js';
import { PersonEntity } from '../person.entity.js';

/** A place in a cohort that waits for somebody. At most one per address waits. */
@Entity()
@Index('invitation_open', ['cohortId', 'email'], { unique: true, where: 'accepted_at is null and withdrawn_at is null' })
@Unique('invitation_token', ['tokenHash'])
export class InvitationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  cohortId: string;

  @ManyToOne(() => CohortEntity)
  @JoinColumn({ name: 'cohort_id' })
  cohort?: Relation<CohortEntity>;

  /** In lower case. */
  @Column('text')
  email: string;

  /** As whoever invites spells it; empty where they did not say. */
  @Column('text')
  givenName: string;

  @Column('text')
  familyName: string;

  @Column('text')
  locale: 'lv' | 'en';

  /** SHA-256 of what the letter's link carries: a stolen table opens nothing. */
  @Column('bytea')
  tokenHash: Buffer;

  @Column('uuid')
  invitedById: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'invited_by_id' })
  invitedBy?: Relation<PersonEntity>;

  @Column('timestamptz')
  sentAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  /** Who came of it. */
  @Index()
  @Column('uuid', { nullable: true })
  personId: string | null;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id' })
  person?: Relation<PersonEntity>;
}
