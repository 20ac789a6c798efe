import { Injectable } from '@nestjs/common';
import type { QuizPolicy, RubricMark } from '@lidzgaita/grading';
import { Sql } from '../../../platform/database/sql.js';
import { isUuid } from '../../../platform/database/uuid.js';
import { reachSql } from '../../../platform/permissions/actor.js';
import type { PersonName } from '../../accounts/person.type.js';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';

export interface StoredGiven {
  id: string;
  marker: PersonName;
  levels: RubricMark;
  earned: number;
  of: number;
  comment: string | null;
  agreed: boolean;
  at: string;
}

/** One answer that a person marks or has marked. */
export interface StoredMarking {
  attemptId: string;
  questionId: string;
  enrolmentId: string;
  learnerId: string;
  moduleId: string;
  editionHash: string;
  policy: QuizPolicy;
  seed: string;
  cohort: LocalizedText;
  learner: PersonName;
  /** Place in the cohort by enrolment, from 1. */
  learnerNumber: number;
  submittedAt: Date;
  pending: boolean;
  response: unknown;
  /** Of this round, in the order given. */
  given: StoredGiven[];
}

const name = (table: string): string => `json_build_object('id', ${table}.id, 'givenName', ${table}.given_name, 'familyName', ${table}.family_name)`;

/** Answers of ended attempts within the reach of a trainer that were handed to a marker; nobody's own. */
const MARKINGS = `
  select a.id as "attemptId", m.question_id as "questionId", e.id as "enrolmentId", e.person_id as "learnerId", a.module_id as "moduleId",
    a.edition_hash as "editionHash", a.policy, a.seed, c.title as cohort, ${name('p')} as learner, a.submitted_at as "submittedAt",
    (select count(*)::int from enrolment b where b.cohort_id = c.id and (b.enrolled_at, b.id) <= (e.enrolled_at, e.id)) as "learnerNumber",
    newest.pending and not newest.voided as pending,
    (select q.response from quiz_answer q where q.attempt_id = a.id and q.question_id = m.question_id order by q.revision desc limit 1) as response,
    coalesce((select json_agg(json_build_object('id', g.id::text, 'marker', ${name('k')}, 'levels', g.levels, 'earned', g.earned, 'of', g."of",
        'comment', g.comment, 'agreed', g.agreed, 'at', g.at) order by g.id)
      from given_mark g join person k on k.id = g.marker_id where g.attempt_id = a.id and g.question_id = m.question_id and g.round = a.reopenings), '[]') as given
  from question_mark m join quiz_attempt a on a.id = m.attempt_id join enrolment e on e.id = a.enrolment_id
    join cohort c on c.id = e.cohort_id join person p on p.id = e.person_id,
    lateral (select n.pending, n.voided from question_mark n where n.attempt_id = a.id and n.question_id = m.question_id order by n.number desc limit 1) newest
  where m.pending and m.origin = 'SUBMIT' and a.state = 'SUBMITTED' and m.at >= a.submitted_at and e.person_id <> $1 and p.erased_at is null and ${reachSql('c', '$1', ['TRAINER'])}`;

@Injectable()
export class MarkingRepository {
  constructor(private readonly sql: Sql) {}

  /** Oldest first; of those done the newest 200. */
  queue(personId: string, done: boolean): Promise<StoredMarking[]> {
    return done
      ? this.sql.rows<StoredMarking & Record<string, unknown>>('markings-done', `${MARKINGS} and not newest.pending order by a.submitted_at desc, a.id, m.question_id limit 200`, [personId])
      : this.sql.rows<StoredMarking & Record<string, unknown>>('markings-open', `${MARKINGS} and newest.pending order by a.submitted_at, a.id, m.question_id`, [personId]);
  }

  async one(personId: string, attemptId: string, questionId: string): Promise<StoredMarking | undefined> {
    if (!isUuid(attemptId)) return undefined;
    return this.sql.row<StoredMarking & Record<string, unknown>>('marking', `${MARKINGS} and a.id = $2 and m.question_id = $3`, [personId, attemptId, questionId]);
  }
}
