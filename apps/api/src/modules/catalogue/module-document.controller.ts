import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { CatalogueFacade } from './catalogue.facade.js';

/**
 * What a reader downloads: one module edition in one language, without its quiz. The address names the text itself, so
 * a browser keeps it for ever and offline; it is private because only people who are signed in may ask.
 */
@Controller('content')
export class ModuleDocumentController {
  constructor(private readonly catalogue: CatalogueFacade) {}

  @Allow()
  @Get(':hash/:file')
  async document(@Param('hash') hash: string, @Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const locale = /^([a-z]{2})\.json$/.exec(file)?.[1];
    const edition = /^[0-9a-f]{64}$/.test(hash) ? await this.catalogue.findModule(hash) : undefined;
    const document = locale && edition && Object.hasOwn(edition.documents, locale) ? edition.documents[locale] : undefined;
    if (!document) throw new NotFoundException();
    const etag = `"${hash}-${locale}"`;
    reply.header('cache-control', 'private, max-age=31536000, immutable').header('etag', etag);
    if (request.headers['if-none-match'] === etag) await reply.status(304).send();
    else await reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(document));
  }
}
