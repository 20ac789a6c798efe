import { randomInt, randomUUID } from 'node:crypto';
import { expiryDay, rigaMidnight } from '@lidzgaita/certification';
import { buildCredential, MIN_STATUS_ENTRIES, sign, type SigningKey } from '@lidzgaita/credentials';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import type { PublishedProgramme } from '../../catalogue/catalogue.facade.js';
import { achievementUrl, issuerUrl, statusEntries, verificationUrl } from '../credentials/addresses.js';
import { newCode } from './certificate-code.js';
import { Seals } from './seals.service.js';

/**
 * The next number, and a place in the status list at random: whoever knows a neighbour's certificate shall not read in the
 * public list what became of it. A list is filled by half, so that one of the tries ($1) is free.
 */
const DRAW = `with drawn as materialized (
    select nextval('certificate_number')::int as number, nextval('certificate_status_index')::int / ${MIN_STATUS_ENTRIES / 2} * ${MIN_STATUS_ENTRIES} as list)
  select number, (select list + try from unnest($1::int[]) try where not exists (select from certificate c where c.status_index = list + try) limit 1) as index from drawn`;

/** The certificate that another stands in for. */
export interface Replaced {
  id: string;
  number: string;
  issue: number;
  reason: string;
}

export interface IssueOrder {
  enrolmentId: string;
  cycle: number;
  holder: string;
  programme: PublishedProgramme;
  issuer: { id: string; code: string; name: LocalizedText };
  key: SigningKey;
  /** From today, for as long as the programme says, unless told. */
  days?: { issuedOn: string; expiresOn: string };
  replaces?: Replaced;
}

export interface Issued {
  id: string;
  number: string;
  expiresOn: string;
  url: string;
}

/** Makes a certificate: its number, its code, the signed credential, the sealed PDF. Who may have one is not its question. */
@Injectable()
export class IssueService {
  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly seals: Seals,
  ) {}

  /** Stores one certificate; a second one for the same cycle, or for the same one to replace, breaks the table's own rules. */
  async issue(manager: EntityManager, { enrolmentId, cycle, holder, programme, issuer, key, days, replaces }: IssueOrder): Promise<Issued> {
    const issuedAt = this.clock.now();
    const today = this.clock.today();
    const { title, criteria, months } = programme.certificate;
    const { issuedOn, expiresOn } = days ?? { issuedOn: today, expiresOn: expiryDay(today, months) };
    const [drawn] = (await manager.query(DRAW, [Array.from({ length: 32 }, () => randomInt(MIN_STATUS_ENTRIES))])) as { number: number; index: number }[];
    const number = `LG-${today.slice(0, 4)}-${String(drawn!.number).padStart(6, '0')}`;
    const code = newCode();
    const url = verificationUrl(this.config.publicUrl, code);
    const credential = await sign(
      buildCredential({
        id: url,
        issuer: { id: issuerUrl(this.config.publicUrl, issuer.code), name: issuer.name.lv, url: `${this.config.publicUrl}/` },
        name: title.lv,
        validFrom: issuedOn === today ? issuedAt : new Date(rigaMidnight(issuedOn)),
        validUntilDay: expiresOn,
        holder: { name: holder },
        achievement: {
          id: achievementUrl(this.config.publicUrl, programme.hash), name: title.lv, description: programme.summary.lv,
          criteria: criteria.lv, version: String(programme.number), inLanguage: 'lv',
        },
        status: statusEntries(this.config.publicUrl, issuer.code, drawn!.index),
      }),
      key,
      issuedAt,
    );
    // What draws and seals is much to load, and not every process does either: at the first certificate.
    const [{ certificatePdf }, { seal }] = await Promise.all([import('./certificate-pdf.js'), import('./seal.js')]);
    const unsealed = await certificatePdf({
      number, holder, title, criteria, issuedOn, expiresOn, issuedAt, credential, verificationUrl: url, issuer: issuer.name, replaces: replaces?.number,
      programme: { title: programme.title, editionNumber: programme.number, academicHours: programme.academicHours },
    });
    const pdf = await seal(unsealed, await this.seals.key(manager), issuedAt);
    const id = randomUUID();
    await manager.query(
      `insert into certificate (id, number, code, enrolment_id, cycle, issue, supersedes_id, reissue_reason, holder, programme_edition_hash, organisation_id,
         issued_on, expires_on, status_index, credential, pdf)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        id, number, code, enrolmentId, cycle, (replaces?.issue ?? 0) + 1, replaces?.id ?? null, replaces?.reason ?? null, holder, programme.hash, issuer.id,
        issuedOn, expiresOn, drawn!.index, JSON.stringify(credential), pdf,
      ],
    );
    return { id, number, expiresOn, url };
  }
}
