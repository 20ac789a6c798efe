import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, register } from 'prom-client';
import { DataSource } from 'typeorm';
import { Public } from '../permissions/allow.decorator.js';
import { readiness } from './readiness.js';

collectDefaultMetrics();

@Controller()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** The process runs. */
  @Public()
  @Get('health/live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** The process can serve: the database answers, is migrated, and keeps what it says it keeps. */
  @Public()
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const faults = await readiness(this.dataSource);
    void reply.status(faults.length ? 503 : 200);
    return { status: faults.length ? 'not-ready' : 'ready', faults };
  }

  @Public()
  @Get('metrics')
  @Header('content-type', register.contentType)
  metrics(): Promise<string> {
    return register.metrics();
  }
}
