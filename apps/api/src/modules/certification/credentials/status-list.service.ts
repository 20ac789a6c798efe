import { buildStatusList, emptyStatusBits, MIN_STATUS_ENTRIES, signStatusList, withStatus } from '@lidzgaita/credentials';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Sql } from '../../../platform/database/sql.js';
import { issuerUrl, readListName } from './addresses.js';
import { SigningKeys } from './signing-keys.service.js';

/** Here and in whatever stands between: together a revocation is seen within a minute. */
const FRESH_MS = 30_000;
/** A saved copy says nothing any more after so long. */
const HOLDS_MS = 24 * 3_600_000;
const MOST_LISTS = 100;

/** Signed lists of which certificates are revoked (W3C Bitstring Status List), computed from the decisions. */
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
  async json(name: string): Promise<string | undefined> {
    const now = this.clock.now().getTime();
    const known = this.made.get(name);
    if (known && Math.abs(now - known.at) < FRESH_MS) return known.list;
    if (this.made.size >= MOST_LISTS) this.made.clear();
    const list = this.make(name);
    this.made.set(name, { at: now, list });
    const made = await list.catch((error: unknown) => {
      this.made.delete(name);
      throw error;
    });
    if (made === undefined) this.made.delete(name);
    return made;
  }

  private async make(name: string): Promise<string | undefined> {
    const place = readListName(name);
    const organisation = place && (await this.sql.row<{ id: string }>('organisation-by-code', 'select id from organisation where code = $1', [place.organisationCode]));
    if (!place || !organisation) return undefined;
    const revoked = await this.sql.rows<{ index: number }>(
      'status-revoked',
      `select c.status_index - $2::int as index from certificate c join decision d on d.certificate_id = c.id and d.kind = 'revoke'
       where c.organisation_id = $1 and c.status_index >= $2 and c.status_index < $2 + ${MIN_STATUS_ENTRIES}`,
      [organisation.id, place.from],
    );
    const issuer = issuerUrl(this.config.publicUrl, place.organisationCode);
    const validFrom = this.clock.now();
    const bits = revoked.reduce((all, { index }) => withStatus(all, index, true), emptyStatusBits());
    const list = await buildStatusList({
      id: `${this.config.publicUrl}/status/${name}`, issuer, purpose: 'revocation', bits, validFrom,
      validUntil: new Date(validFrom.getTime() + HOLDS_MS),
    });
    return JSON.stringify(await signStatusList(list, await this.keys.of(issuer), validFrom));
  }
}
