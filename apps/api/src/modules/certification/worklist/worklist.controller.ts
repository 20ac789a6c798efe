import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { filterOf, orderOf, type Asked } from './worklist-address.js';
import { WorklistExport } from './worklist-export.service.js';

@Controller('worklist')
export class WorklistController {
  constructor(private readonly exporting: WorklistExport) {}

  /** What the worklist shows under the same filter, as a file. */
  @Allow('COORDINATOR', 'OFFICIAL')
  @Get('export.csv')
  async csv(@Query() asked: Asked, @CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    const stream = await this.exporting.csv(actor, filterOf(asked), orderOf(asked));
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="darbu-saraksts.csv"')
      .header('cache-control', 'private, no-store')
      .send(stream);
  }
}
