import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Header, Inject, NotFoundException, Param } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Public } from '../permissions/allow.decorator.js';
import { Mail } from './mail.service.js';

/** The letters that would have been sent, for a developer's browser; not there in production or with SMTP. */
@Controller('outbox')
export class OutboxController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly mail: Mail,
  ) {}

  @Public()
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async list(): Promise<string> {
    const names = (await this.letters()).map((name) => `<li><a href="/outbox/${name}">${name}</a></li>`);
    return `<!doctype html><html lang="en"><title>Outbox</title><h1>Outbox</h1><p>${names.length} letter(s), newest first.</p><ul>${names.join('')}</ul></html>`;
  }

  @Public()
  @Get(':name')
  @Header('content-type', 'text/plain; charset=utf-8')
  async letter(@Param('name') name: string): Promise<string> {
    if (!(await this.letters()).includes(name)) throw new NotFoundException();
    return readFile(join(this.mail.outbox, name), 'utf8');
  }

  private async letters(): Promise<string[]> {
    if (this.config.production || this.config.smtpUrl) throw new NotFoundException();
    return (await readdir(this.mail.outbox).catch(() => [] as string[])).filter((name) => name.endsWith('.eml')).sort().reverse();
  }
}
