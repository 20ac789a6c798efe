import { Controller, Get, Header, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Sql } from '../../../platform/database/sql.js';
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
    @Inject(CONFIG) private readonly config: Config,
    private readonly keys: SigningKeys,
    private readonly lists: StatusLists,
    private readonly sql: Sql,
  ) {}

  @Public()
  @Get('issuers/:organisation')
  @Header('access-control-allow-origin', '*')
  @Header('cache-control', 'public, max-age=300')
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

  @Public()
  @Get('status/:list')
  async status(@Param('list') name: string, @Res() reply: FastifyReply): Promise<void> {
    const list = await this.lists.json(name);
    if (!list) throw new NotFoundException();
    await reply
      .header('content-type', 'application/vc+ld+json; charset=utf-8')
      .header('access-control-allow-origin', '*')
      .header('cache-control', `public, max-age=${StatusLists.maxAgeSeconds}`)
      .send(list);
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
}
