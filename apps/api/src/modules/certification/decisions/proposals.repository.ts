import { randomUUID } from 'node:crypto';
import type { DecisionKind } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { reachSql } from '../../../platform/permissions/actor.js';
import type { PersonName } from '../../accounts/person.type.js';
import type { Order } from './decisions.repository.js';

export interface StoredProposal {
  id: string;
  kind: DecisionKind;
  state: 'open' | 'approved' | 'declined' | 'withdrawn';
  enrolmentId: string;
  certificateId: string | null;
  person: PersonName;
  cohort: { lv: string; en: string };
  certificateNumber: string | null;
  reason: string;
  limits: string | null;
  proposedBy: PersonName;
  proposedAt: Date;
  answeredBy: PersonName | null;
  answeredAt: Date | null;
  answer: string | null;
}

const name = (alias: string): string => `json_build_object('id', ${alias}.id, 'givenName', ${alias}.given_name, 'familyName', ${alias}.family_name)`;

const PROPOSALS = `select o.id, o.kind, o.state, o.enrolment_id as "enrolmentId", o.certificate_id as "certificateId", ${name('v')} as person, c.title as cohort,
    k.number as "certificateNumber", o.reason, o.limits, ${name('p')} as "proposedBy", o.proposed_at as "proposedAt",
    case when a.id is not null then ${name('a')} end as "answeredBy", o.answered_at as "answeredAt", o.answer
  from proposal o join enrolment e on e.id = o.enrolment_id join person v on v.id = e.person_id join cohort c on c.id = e.cohort_id
    join person p on p.id = o.proposed_by_id left join person a on a.id = o.answered_by_id left join certificate k on k.id = o.certificate_id`;

const OPEN_WITHIN_REACH = `${PROPOSALS} where o.state = 'open' and e.person_id <> $1 and ${reachSql('c', '$1', ['COORDINATOR'])} order by o.proposed_at, o.id`;

/** Coordinators whose scope holds the cohort, other than these two. */
const APPROVERS = `select p.email, p.given_name as "givenName", p.locale from person p join enrolment e on e.id = $1 join cohort c on c.id = e.cohort_id
  where p.disabled_at is null and p.id <> $2 and p.id <> e.person_id and ${reachSql('c', 'p.id', ['COORDINATOR'])} order by p.id`;

export interface Member {
  enrolmentId: string;
  person: PersonName;
  /** Whether a proposal about them is open. */
  proposed: boolean;
}

const MEMBERS = `select e.id as "enrolmentId", ${name('v')} as person, exists (select 1 from proposal o where o.enrolment_id = e.id and o.state = 'open') as proposed
  from enrolment e join person v on v.id = e.person_id where e.cohort_id = $1 order by v.family_name collate "lv-x-icu", v.given_name collate "lv-x-icu", e.id`;

export interface Approver {
  email: string;
  givenName: string;
  locale: 'lv' | 'en';
}

@Injectable()
export class ProposalsRepository {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  withinReach(personId: string): Promise<StoredProposal[]> {
    return this.sql.rows<StoredProposal & Record<string, unknown>>('proposals-within-reach', OPEN_WITHIN_REACH, [personId]);
  }

  /** Of one enrolment, newest first. */
  ofEnrolment(enrolmentId: string): Promise<StoredProposal[]> {
    return this.sql.rows<StoredProposal & Record<string, unknown>>('proposals-of-enrolment', `${PROPOSALS} where o.enrolment_id = $1 order by o.proposed_at desc, o.id`, [enrolmentId]);
  }

  /** Everybody in a cohort, by name. */
  members(cohortId: string): Promise<Member[]> {
    return this.sql.rows<Member & Record<string, unknown>>('cohort-members-to-certify', MEMBERS, [cohortId]);
  }

  byId(id: string, manager?: EntityManager): Promise<StoredProposal | undefined> {
    return this.sql.row<StoredProposal & Record<string, unknown>>('proposal-by-id', `${PROPOSALS} where o.id = $1`, [id], manager);
  }

  approvers(manager: EntityManager, enrolmentId: string, proposerId: string): Promise<Approver[]> {
    return this.sql.rows<Approver & Record<string, unknown>>('proposal-approvers', APPROVERS, [enrolmentId, proposerId], manager);
  }

  /** Opens a proposal, with its trace; undefined when one is open already. */
  async open(manager: EntityManager, { kind, enrolmentId, certificateId, reason, limits }: Order, proposerId: string): Promise<string | undefined> {
    const id = randomUUID();
    const added = (await manager.query(
      `insert into proposal (id, enrolment_id, certificate_id, kind, reason, limits, proposed_by_id, proposed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (enrolment_id) where state = 'open' do nothing returning id`,
      [id, enrolmentId, certificateId, kind, reason, limits, proposerId, this.clock.now()],
    )) as { id: string }[];
    if (added.length === 0) return undefined;
    await this.audit.append(manager, { actorId: proposerId, action: 'decision-proposed', subjectType: 'proposal', subjectId: id, detail: { enrolmentId, kind } });
    return id;
  }

  /** The answer to a proposal that is open, with its trace. */
  async answer(manager: EntityManager, id: string, state: 'approved' | 'declined' | 'withdrawn', by: { answererId: string; answer: string | null; decisionId?: string }): Promise<void> {
    await manager.query('update proposal set state = $2, answered_by_id = $3, answered_at = $4, answer = $5, decision_id = $6 where id = $1', [
      id, state, by.answererId, this.clock.now(), by.answer, by.decisionId ?? null,
    ]);
    await this.audit.append(manager, { actorId: by.answererId, action: `proposal-${state}`, subjectType: 'proposal', subjectId: id, detail: {} });
  }
}
