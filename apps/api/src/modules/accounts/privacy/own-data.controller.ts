import { Controller, Get, Header, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { ownPage } from './own-data-page.js';
import { type OwnCopy, OwnDataService } from './own-data.service.js';

const ASIDE = { type: 'cache-control', value: 'private, no-store' } as const;

/** A person's own copy of everything held about them: for programs, and to read. */
@Controller('own-data')
export class OwnDataController {
  constructor(private readonly own: OwnDataService) {}

  @Allow()
  @Get('data.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="mani-dati.json"')
  @Header(ASIDE.type, ASIDE.value)
  json(@Req() { actor }: FastifyRequest): Promise<OwnCopy> {
    return this.own.copy(actor!);
  }

  @Allow()
  @Get('data.html')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="mani-dati.html"')
  @Header(ASIDE.type, ASIDE.value)
  async html(@Req() { actor }: FastifyRequest): Promise<string> {
    return ownPage(await this.own.copy(actor!), actor!.locale);
  }
}
