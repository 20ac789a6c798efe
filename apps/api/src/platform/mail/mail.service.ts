import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import nodemailer, { type Transporter } from 'nodemailer';
import type { EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { Jobs } from '../jobs/jobs.service.js';

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

@Injectable()
export class Mail implements OnModuleInit {
  readonly outbox: string;
  private readonly transport: Transporter;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly jobs: Jobs,
  ) {
    this.outbox = join(config.dataDir, 'outbox');
    this.transport = config.smtpUrl ? nodemailer.createTransport(config.smtpUrl) : nodemailer.createTransport({ streamTransport: true, buffer: true });
  }

  onModuleInit(): void {
    this.jobs.register('send-mail', (letter) => this.deliver(letter as Letter));
  }

  /** Asks for a letter inside the caller's transaction: it leaves when, and only when, the transaction commits. */
  async send(manager: EntityManager, letter: Letter): Promise<void> {
    await this.jobs.add(manager, 'send-mail', letter);
  }

  private async deliver(letter: Letter): Promise<void> {
    const sent = (await this.transport.sendMail({ from: this.config.mailFrom, ...letter })) as { message?: Buffer; messageId: string };
    if (this.config.smtpUrl || !sent.message) return;
    await mkdir(this.outbox, { recursive: true });
    const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${createHash('sha256').update(sent.messageId).digest('hex').slice(0, 8)}.eml`;
    await writeFile(join(this.outbox, name), sent.message);
  }
}
