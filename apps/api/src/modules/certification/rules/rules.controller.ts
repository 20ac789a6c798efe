import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { RulesService } from './rules.service.js';

@Controller('programmes')
export class RulesController {
  constructor(private readonly service: RulesService) {}

  /** For whoever keeps the curriculum as files: what was saved on screen, as a file. */
  @Allow('COORDINATOR')
  @Get(':id/programme.yaml')
  async yaml(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.service.file(id);
    if (file === undefined) throw new NotFoundException();
    await reply
      .header('content-type', 'application/yaml; charset=utf-8')
      .header('content-disposition', `attachment; filename="${id}.yaml"`)
      .header('cache-control', 'private, no-store')
      .send(file);
  }
}
