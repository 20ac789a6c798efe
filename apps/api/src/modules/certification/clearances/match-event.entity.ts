import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { MatchEntity } from './match.entity.js';
import type { MatchEventKind } from './clearance.type.js';

/** What a person decided about a match, or how often the two have met. No timer writes here. */
@Entity()
@Unique('match_event_number', ['matchId', 'number'])
@Check('match_event_kind', `kind in ('PAUSED', 'RESUMED', 'ENDED', 'MET')`)
@Check('match_event_reason', `(kind = 'MET') = (reason is null) and (reason is null or length(trim(reason)) > 0)`)
@Check('match_event_count', `(kind = 'MET') = (contacts is not null) and (contacts is null or contacts between 1 and 100)`)
export class MatchEventEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  matchId: string;

  @ManyToOne(() => MatchEntity)
  @JoinColumn({ name: 'match_id' })
  match?: Relation<MatchEntity>;

  /** From 1; what came first of two at the same moment. */
  @Column('int')
  number: number;

  @Column('text')
  kind: MatchEventKind;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('int', { nullable: true })
  contacts: number | null;

  @Column('date')
  occurredOn: string;

  @Column('uuid')
  recordedById: string;

  @Column('timestamptz')
  recordedAt: Date;
}
