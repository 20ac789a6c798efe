import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { ReissueCertificateResult } from '../certification.errors.js';
import type { Certificate } from './certificate.type.js';
import { ReissueCertificateInput } from './certificates.input.js';
import { ReissueService } from './reissue.service.js';

@Resolver()
export class CertificatesResolver {
  constructor(private readonly reissuing: ReissueService) {}

  @Allow('COORDINATOR')
  @Mutation(() => ReissueCertificateResult)
  reissueCertificate(@Args('input') input: ReissueCertificateInput, @CurrentActor() actor: Actor): Promise<Certificate | Refusal> {
    return this.reissuing.reissue(actor, input);
  }
}
