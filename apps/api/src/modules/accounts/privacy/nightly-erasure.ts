import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../../platform/jobs/jobs.service.js';
import { log } from '../../../platform/telemetry/log.js';
import { Eraser } from './eraser.js';

/** Every night, what the declaration does not let stay. */
@Injectable()
export class NightlyErasure implements OnModuleInit {
  constructor(
    private readonly eraser: Eraser,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.everyNight('erase-what-is-due', async () => log.info(await this.eraser.expire(), 'erased what was due'));
  }
}
