import type { DecisionKind } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sql } from '../../../platform/database/sql.js';
import type { ModuleChanges } from '../cycles/certification-cycle.entity.js';

export interface StoredDecision {
  id: string;
  kind: DecisionKind;
  reason: string;
  decidedOn: string;
  decidedAt: string;
  decidedBy: { id: string; givenName: string; familyName: string };
  /** The second person, where two decided. */
  approvedBy: { id: string; givenName: string; familyName: string } | null;
  /** Of a certification only. */
  limits: string | null;
  /** Of a "not yet" only. */
  nextSteps: string | null;
  reviewOn: string | null;
}

/** One round of certification; see the entity. */
export interface StoredCycle {
  number: number;
  programmeEditionHash: string;
  openedOn: string;
  lapsed: boolean;
  changes: Record<string, ModuleChanges>;
  openedBy: { id: string; givenName: string; familyName: string } | null;
}

/** A certificate with the decisions about its cycle, whichever issue they were made of; PDF and credential stay in the table. */
export interface StoredCertificate {
  id: string;
  number: string;
  code: string;
  enrolmentId: string;
  cycle: number;
  /** 1, and one more each time that it was issued anew. */
  issue: number;
  /** The one that stands in for it. */
  supersededBy: { id: string; number: string } | null;
  supersedes: { id: string; number: string } | null;
  reissueReason: string | null;
  /** When it was issued anew: it keeps the days of the one before. */
  reissuedAt: string | null;
  holder: string;
  programmeEditionHash: string;
  issuedOn: string;
  expiresOn: string;
  issuer: { id: string; code: string; name: { lv: string; en: string } };
  decisions: StoredDecision[];
  /** Suspensions, reinstatements and revocations of later cycles: they hold for an earlier certificate that is still valid, too. */
  laterHolds: StoredDecision[];
}

/** One decision as JSON; the alias of the table is `d`, that of who decided `p`. */
const DECISION = `json_build_object('id', d.id, 'kind', d.kind, 'reason', d.reason, 'decidedOn', d.decided_on,
      'decidedAt', d.decided_at, 'decidedBy', json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name),
      'approvedBy', (select json_build_object('id', q.id, 'givenName', q.given_name, 'familyName', q.family_name) from person q where q.id = d.approved_by_id),
      'limits', d.limits, 'nextSteps', d.next_steps, 'reviewOn', d.review_on)`;

/** One certificate as JSON; the alias of the table is `c`. */
const CERTIFICATE = `json_build_object('id', c.id, 'number', c.number, 'code', c.code, 'enrolmentId', c.enrolment_id, 'cycle', c.cycle, 'issue', c.issue,
  'supersededBy', (select json_build_object('id', s.id, 'number', s.number) from certificate s where s.supersedes_id = c.id),
  'supersedes', (select json_build_object('id', s.id, 'number', s.number) from certificate s where s.id = c.supersedes_id), 'reissueReason', c.reissue_reason,
  'reissuedAt', case when c.issue > 1 then c.credential #>> '{proof,0,created}' end,
  'holder', c.holder, 'programmeEditionHash', c.programme_edition_hash, 'issuedOn', c.issued_on, 'expiresOn', c.expires_on,
  'issuer', (select json_build_object('id', o.id, 'code', o.code, 'name', o.name) from organisation o where o.id = c.organisation_id),
  'decisions', coalesce((select json_agg(${DECISION} order by d.decided_at, d.id) from decision d join person p on p.id = d.decided_by_id
      where d.certificate_id in (select s.id from certificate s where s.enrolment_id = c.enrolment_id and s.cycle = c.cycle)), '[]'),
  'laterHolds', coalesce((select json_agg(${DECISION} order by d.decided_at, d.id) from decision d join person p on p.id = d.decided_by_id
      where d.kind in ('suspend', 'reinstate', 'revoke') and d.certificate_id in (select s.id from certificate s where s.enrolment_id = c.enrolment_id and s.cycle > c.cycle)), '[]'))`;

/** One cycle as JSON; the alias of the table is `y`, that of who opened it `b`. */
const CYCLE = `json_build_object('number', y.number, 'programmeEditionHash', y.programme_edition_hash, 'openedOn', y.opened_on, 'lapsed', y.lapsed,
  'changes', y.changes, 'openedBy', case when b.id is null then null else json_build_object('id', b.id, 'givenName', b.given_name, 'familyName', b.family_name) end)`;

const OF_ENROLMENTS = `select e.id as "enrolmentId", e.person_id as "personId", e.cohort_id as "cohortId", e.programme_edition_hash as "programmeEditionHash",
    coalesce((select json_agg(${CERTIFICATE} order by c.cycle desc, c.issue desc) from certificate c where c.enrolment_id = e.id), '[]') as certificates,
    (select json_agg(${CYCLE} order by y.number desc) from certification_cycle y left join person b on b.id = y.opened_by_id where y.enrolment_id = e.id) as cycles,
    coalesce((select json_agg(${DECISION} order by d.decided_at, d.id) from decision d join person p on p.id = d.decided_by_id
      where d.enrolment_id = e.id and d.certificate_id is null), '[]') as "notYets",
    coalesce((select json_object_agg(v.id, v.hash) from current_edition v where v.kind = 'agreement'), '{}') as versions
  from enrolment e join cohort k on k.id = e.cohort_id where e.id = any($1::uuid[])`;

/** What a standing rests on beside the evidence. */
export interface EnrolmentCertificates {
  enrolmentId: string;
  personId: string;
  cohortId: string;
  programmeEditionHash: string;
  /** Newest first. */
  certificates: StoredCertificate[];
  /** Newest first; there is always one. */
  cycles: StoredCycle[];
  /** That they were looked at and not certified, oldest first. */
  notYets: StoredDecision[];
  /** Hashes of the texts that are to be signed now, by document. */
  versions: Record<string, string>;
}

@Injectable()
export class CertificatesRepository {
  constructor(private readonly sql: Sql) {}

  /** Enrolments with their certificates and decisions, in one statement. */
  async ofEnrolments(enrolmentIds: string[], manager?: EntityManager): Promise<EnrolmentCertificates[]> {
    if (manager) return (await manager.query(OF_ENROLMENTS, [enrolmentIds])) as EnrolmentCertificates[];
    return this.sql.rows<EnrolmentCertificates & Record<string, unknown>>('certificates-of-enrolments', OF_ENROLMENTS, [enrolmentIds]);
  }

  async byId(id: string, manager?: EntityManager): Promise<StoredCertificate | undefined> {
    const text = `select ${CERTIFICATE} as certificate from certificate c where c.id = $1`;
    const [row] = manager
      ? ((await manager.query(text, [id])) as { certificate: StoredCertificate }[])
      : await this.sql.rows<{ certificate: StoredCertificate }>('certificate-by-id', text, [id]);
    return row?.certificate;
  }

  async byCode(code: string): Promise<StoredCertificate | undefined> {
    return (await this.sql.row<{ certificate: StoredCertificate }>('certificate-by-code', `select ${CERTIFICATE} as certificate from certificate c where c.code = $1`, [code]))?.certificate;
  }

  async pdf(id: string): Promise<Buffer | undefined> {
    return (await this.sql.row<{ pdf: Buffer }>('certificate-pdf', 'select pdf from certificate where id = $1', [id]))?.pdf;
  }

  /** Both files of the certificate with this code, as they were signed. */
  async filesByCode(code: string): Promise<{ pdf: Buffer; credential: object } | undefined> {
    return this.sql.row<{ pdf: Buffer; credential: object }>('certificate-files-by-code', 'select pdf, credential from certificate where code = $1', [code]);
  }

  async credential(id: string): Promise<object | undefined> {
    return (await this.sql.row<{ credential: object }>('certificate-credential', 'select credential from certificate where id = $1', [id]))?.credential;
  }
}
