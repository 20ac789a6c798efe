import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { CertificateAccess } from './certificate-access.js';
import { CertificatesRepository } from './certificates.repository.js';

/** A certificate's files, for its holder and the coordinators of its cohort; for everybody else there is none. */
@Controller('certificates')
export class CertificatesController {
  constructor(
    private readonly access: CertificateAccess,
    private readonly certificates: CertificatesRepository,
  ) {}

  @Allow()
  @Get(':id/certificate.pdf')
  async pdf(@Param('id') id: string, @CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    const certificate = await this.access.forFiles(actor, id);
    if (!certificate) throw new NotFoundException();
    await this.download(reply, `${certificate.number}.pdf`, 'application/pdf', (await this.certificates.pdf(id))!);
  }

  @Allow()
  @Get(':id/credential.json')
  async credential(@Param('id') id: string, @CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    const certificate = await this.access.forFiles(actor, id);
    if (!certificate) throw new NotFoundException();
    const text = JSON.stringify(await this.certificates.credential(id));
    await this.download(reply, `${certificate.number}.json`, 'application/vc+ld+json; charset=utf-8', text);
  }

  private async download(reply: FastifyReply, name: string, type: string, content: Buffer | string): Promise<void> {
    await reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .send(content);
  }
}
