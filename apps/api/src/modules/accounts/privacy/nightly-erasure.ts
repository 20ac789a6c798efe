import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../../platform/jobs/jobs.service.js';
import { log } from '../../../platform/telemetry/log.js';
import { Eraser } from './eraser.js';
import { ErasuresDueService } from './erasures-due.service.js';

/** Every night, what the declaration does not let stay, and a letter about people whose time is over. */
@Injectable()
export class NightlyErasure implements OnModuleInit {
  constructor(
    private readonly due: ErasuresDueService,
    private readonly eraser: Eraser,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.everyNight('erase-what-is-due', async () => log.info({ values: await this.eraser.expire() }, 'erased what was due'));
    this.jobs.everyNight('tell-who-is-due', async () => log.info({ people: await this.due.tell() }, 'erasures due'));
  }
}
