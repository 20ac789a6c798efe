import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Public } from '../../../platform/permissions/allow.decorator.js';
import { openApi } from './openapi.js';
import { VerificationService, type Wait } from './verification.service.js';

/** The documented way for other systems to ask whether a certificate holds. */
@Controller('api')
export class VerificationController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly verifying: VerificationService,
  ) {}

  @Public()
  @Get('openapi.json')
  @Header('access-control-allow-origin', '*')
  @Header('cache-control', 'public, max-age=300')
  document(): object {
    return openApi(this.config);
  }

  @Public()
  @Get('verification/:code')
  async verify(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const found = await this.verifying.look(code, request.ip);
    void reply.header('access-control-allow-origin', '*');
    await answer(reply, found, ({ status, replacedBy, ...rest }) => ({ ...rest, status: status.toLowerCase(), ...(replacedBy && { replacedBy }) }));
  }

  @Public()
  @Post('verification/:code/compare')
  @HttpCode(200)
  async compare(@Param('code') code: string, @Body() file: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const compared = Buffer.isBuffer(file) ? await this.verifying.compare(code, file, request.ip) : 'unreadable';
    if (compared === 'unreadable') await reply.status(415).header('cache-control', 'no-store').send({ error: 'unreadable' });
    else await answer(reply, compared, (same) => same);
  }
}

/** Live, so nobody may keep it; nothing found and nothing that could be are one and the same answer. */
async function answer<Found extends object>(reply: FastifyReply, found: Found | Wait | null, body: (found: Found) => object): Promise<void> {
  void reply.header('cache-control', 'no-store');
  if (!found) await reply.status(404).send({ error: 'unknown' });
  else if ('retryAfter' in found) await reply.status(429).header('retry-after', String(found.retryAfter)).send({ error: 'too-many-tries' });
  else await reply.send(body(found));
}
