import type { StatusPurpose } from '@lidzgaita/credentials';
import { Controller, Get, Header, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Sql } from '../../../platform/database/sql.js';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { Public } from '../../../platform/permissions/allow.decorator.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { achievementUrl, issuerUrl } from './addresses.js';
import { SigningKeys } from './signing-keys.service.js';
import { StatusLists } from './status-list.service.js';

/** What a verifier of Open Badges asks for, on any site: issuers with their keys, status lists, achievements. */
@Controller()
export class CredentialsController {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly keys: SigningKeys,
    private readonly lists: StatusLists,
    private readonly sql: Sql,
  ) {}

  @Public()
  @Get('issuers/:organisation')
  @Header('access-control-allow-origin', '*')
  @Header('cache-control', 'public, max-age=30')
  async issuer(@Param('organisation') code: string): Promise<object> {
    const organisation = /^[\w-]{1,60}$/.test(code)
      ? await this.sql.row<{ name: { lv: string } }>('issuer', 'select name from organisation where code = $1', [code])
      : undefined;
    if (!organisation) throw new NotFoundException();
    const id = issuerUrl(this.config.publicUrl, code);
    const keys = await this.keys.listed(id);
    return {
      '@context': ['https://www.w3.org/ns/cid/v1', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
      id, type: ['Profile'], name: organisation.name.lv, url: `${this.config.publicUrl}/`,
      verificationMethod: keys.map(({ id: key, publicKeyMultibase, compromisedFrom }) => ({
        id: key, type: 'Multikey', controller: id, publicKeyMultibase, ...(compromisedFrom && { revoked: compromisedFrom }),
      })),
      assertionMethod: keys.filter(({ compromisedFrom }) => !compromisedFrom).map(({ id: key }) => key),
      keys,
    };
  }

  /** All that a verifier without a network needs: every issuer here with every key, retired ones too. */
  @Public()
  @Get('api/keys.json')
  @Header('access-control-allow-origin', '*')
  @Header('cache-control', 'public, max-age=30')
  async allKeys(): Promise<object> {
    const organisations = await this.sql.rows<{ code: string; name: LocalizedText }>('issuers', 'select code, name from organisation order by code');
    const issuers = organisations.map(({ code, name }) => ({ id: issuerUrl(this.config.publicUrl, code), name }));
    return { savedAt: this.clock.now().toISOString(), issuers, keys: (await Promise.all(issuers.map(({ id }) => this.keys.listed(id)))).flat() };
  }

  @Public()
  @Get('status/:list')
  revocations(@Param('list') name: string, @Res() reply: FastifyReply): Promise<void> {
    return this.statusList(name, 'revocation', reply);
  }

  @Public()
  @Get('status/suspension/:list')
  suspensions(@Param('list') name: string, @Res() reply: FastifyReply): Promise<void> {
    return this.statusList(name, 'suspension', reply);
  }

  @Public()
  @Get('achievements/:hash')
  @Header('access-control-allow-origin', '*')
  @Header('cache-control', 'public, max-age=86400')
  async achievement(@Param('hash') hash: string): Promise<object> {
    const programme = /^[0-9a-f]{64}$/.test(hash) ? await this.catalogue.findProgramme(hash) : undefined;
    if (!programme) throw new NotFoundException();
    const { title, criteria } = programme.certificate;
    return {
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
      id: achievementUrl(this.config.publicUrl, hash), type: ['Achievement'], achievementType: 'Certification',
      name: title.lv, description: programme.summary.lv, criteria: { narrative: criteria.lv },
      version: String(programme.number), inLanguage: 'lv',
    };
  }

  private async statusList(name: string, purpose: StatusPurpose, reply: FastifyReply): Promise<void> {
    const list = await this.lists.json(name, purpose);
    if (!list) throw new NotFoundException();
    await reply
      .header('content-type', 'application/vc+ld+json; charset=utf-8')
      .header('access-control-allow-origin', '*')
      .header('cache-control', `public, max-age=${StatusLists.maxAgeSeconds}`)
      .send(list);
  }
}
