import { mkdir, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
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

const UNSENT = `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'send-mail'`;

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
    this.jobs.register('send-mail', (letter, job) => this.deliver(letter as Letter, job));
  }

  /** Asks for a letter inside the caller's transaction: it leaves when, and only when, the transaction commits. */
  async send(manager: EntityManager, letter: Letter): Promise<void> {
    await this.jobs.add(manager, 'send-mail', letter);
  }

  /** Takes back what has not left for this address, and the copies that are kept where there is no post. */
  async forget(manager: EntityManager, email: string): Promise<void> {
    await manager.query(`${UNSENT} and lower(j.payload ->> 'to') = $1`, [email]);
    for (const name of await readdir(this.outbox).catch(() => [] as string[])) {
      const file = join(this.outbox, name);
      const [head = ''] = (await readFile(file, 'utf8')).split(/\r?\n\r?\n/);
      if (head.toLowerCase().includes(`to: ${email}`)) await unlink(file);
    }
  }

  /** Takes back what has not left for these addresses and names somebody. */
  async forgetAbout(manager: EntityManager, name: string, emails: string[]): Promise<void> {
    await manager.query(`${UNSENT} and lower(j.payload ->> 'to') = any($1) and position($2 in j.payload ->> 'text') > 0`, [emails, name]);
  }

  /** Letters that nobody will try to send again; how many there were. */
  async forgetUnsent(manager: EntityManager): Promise<number> {
    return ((await manager.query(`${UNSENT} and j.attempts >= j.max_attempts and j.created_at < now() - interval '14 days'`)) as [unknown, number])[1];
  }

  /** A letter that leaves again, because the process was killed before it could say that it had left, is known by its id. */
  private async deliver(letter: Letter, job: { id: string; createdAt: Date }): Promise<void> {
    const messageId = `<${job.id}.${job.createdAt.getTime()}@${new URL(this.config.publicUrl).hostname}>`;
    const sent = (await this.transport.sendMail({ from: this.config.mailFrom, messageId, ...letter })) as { message?: Buffer };
    if (this.config.smtpUrl || !sent.message) return;
    await mkdir(this.outbox, { recursive: true });
    const name = `${job.createdAt.toISOString().replace(/[:.]/g, '-')}-${job.id}.eml`;
    // Whoever looks into the folder sees whole letters only.
    const file = join(this.outbox, name);
    await writeFile(`${file}.part`, sent.message);
    await rename(`${file}.part`, file);
  }
}
