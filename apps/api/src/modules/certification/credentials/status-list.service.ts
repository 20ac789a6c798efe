import { buildStatusList, emptyStatusBits, MIN_STATUS_ENTRIES, signStatusList, withStatus, type StatusPurpose } from '@lidzgaita/credentials';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Sql } from '../../../platform/database/sql.js';
import { issuerUrl, readListName, statusListUrl } from './addresses.js';
import { SigningKeys } from './signing-keys.service.js';

/** Here and in whatever stands between: together a revocation is seen within a minute. */
const FRESH_MS = 30_000;
/** A saved copy says nothing any more after so long. */
const HOLDS_MS = 24 * 3_600_000;
const MOST_LISTS = 100;

const BITS = (condition: string): string => `select c.status_index - $2::int as index from certificate c
  where c.organisation_id = $1 and c.status_index >= $2 and c.status_index < $2 + ${MIN_STATUS_ENTRIES} and ${condition}`;

/** Which certificates' bits are set. What was decided about one issue holds for every issue of its cycle and of earlier ones. */
const SET: Record<StatusPurpose, string> = {
  revocation: BITS(`(exists (select from certificate s where s.supersedes_id = c.id) or exists (
    select from decision d join certificate s on s.id = d.certificate_id where d.kind = 'revoke' and s.enrolment_id = c.enrolment_id and s.cycle >= c.cycle))`),
  suspension: BITS(`(select d.kind from decision d join certificate s on s.id = d.certificate_id
    where d.kind in ('suspend', 'reinstate') and s.enrolment_id = c.enrolment_id and s.cycle >= c.cycle
    order by d.decided_at desc, d.kind desc, d.id desc limit 1) = 'suspend'`),
};

/** Signed lists of which certificates are revoked and which are suspended (W3C Bitstring Status List), computed from the decisions. */
@Injectable()
export class StatusLists {
  static readonly maxAgeSeconds = FRESH_MS / 1000;
  private readonly made = new Map<string, { at: number; list: Promise<string | undefined> }>();

  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly keys: SigningKeys,
    private readonly sql: Sql,
  ) {}

  /** The list as JSON, or undefined when there is none of that name. */
  async json(name: string, purpose: StatusPurpose): Promise<string | undefined> {
    const now = this.clock.now().getTime();
    const key = `${purpose} ${name}`;
    const known = this.made.get(key);
    if (known && Math.abs(now - known.at) < FRESH_MS) return known.list;
    if (this.made.size >= MOST_LISTS) this.made.clear();
    const list = this.make(name, purpose);
    this.made.set(key, { at: now, list });
    const made = await list.catch((error: unknown) => {
      this.made.delete(key);
      throw error;
    });
    if (made === undefined) this.made.delete(key);
    return made;
  }

  private async make(name: string, purpose: StatusPurpose): Promise<string | undefined> {
    const place = readListName(name);
    const organisation = place && (await this.sql.row<{ id: string }>('organisation-by-code', 'select id from organisation where code = $1', [place.organisationCode]));
    if (!place || !organisation) return undefined;
    const set = await this.sql.rows<{ index: number }>(`status-${purpose}`, SET[purpose], [organisation.id, place.from]);
    const issuer = issuerUrl(this.config.publicUrl, place.organisationCode);
    const validFrom = this.clock.now();
    const bits = set.reduce((all, { index }) => withStatus(all, index, true), emptyStatusBits());
    const list = await buildStatusList({
      id: statusListUrl(this.config.publicUrl, purpose, name), issuer, purpose, bits, validFrom,
      validUntil: new Date(validFrom.getTime() + HOLDS_MS),
    });
    return JSON.stringify(await signStatusList(list, await this.keys.of(issuer), validFrom));
  }
}
