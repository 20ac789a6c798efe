import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Refusal, resultUnion } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { AgreementSignersService } from './agreement-signers.service.js';
import { Agreement, AgreementOverview, AgreementSigners, SignAgreementInput, SigningState } from './agreement.type.js';
import { AgreementsService } from './agreements.service.js';

const SignAgreementResult = resultUnion('SignAgreementResult', () => Agreement);

@Resolver()
export class AgreementsResolver {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly signers: AgreementSignersService,
  ) {}

  @Allow()
  @Query(() => Agreement, { nullable: true })
  agreement(
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('documentId', { type: () => ID }) documentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Agreement | null> {
    return this.agreements.one(actor, enrolmentId, documentId);
  }

  @Allow('COORDINATOR')
  @Query(() => [AgreementOverview], { name: 'agreements' })
  overview(@CurrentActor() actor: Actor): Promise<AgreementOverview[]> {
    return this.signers.overview(actor);
  }

  @Allow('COORDINATOR')
  @Query(() => AgreementSigners, { nullable: true })
  agreementSigners(
    @Args('documentId', { type: () => ID }) documentId: string,
    @Args('state', { type: () => SigningState, nullable: true }) state: SigningState | null,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('page', { type: () => Int, defaultValue: 1 }) page: number,
    @CurrentActor() actor: Actor,
  ): Promise<AgreementSigners | null> {
    return this.signers.of(actor, documentId, { state: state ?? null, search: search ?? '', page });
  }

  @Allow()
  @Mutation(() => SignAgreementResult)
  signAgreement(@Args('input') input: SignAgreementInput, @CurrentActor() actor: Actor): Promise<Agreement | Refusal> {
    return this.agreements.sign(actor, input);
  }
}
