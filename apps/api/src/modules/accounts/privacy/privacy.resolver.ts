import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { ErasureService } from './erasure.service.js';
import { ErasuresDueService } from './erasures-due.service.js';
import { NameCorrectionsService } from './name-corrections.service.js';
import { OwnDataService } from './own-data.service.js';
import { ErasePeopleResult, ErasePersonResult, NameCorrectionResult, OwnDataResult } from './privacy.errors.js';
import { DecideNameCorrectionInput, ErasePeopleInput, ErasePersonInput, NameCorrectionInput } from './privacy.input.js';
import { type Erased, type ErasedPeople, ErasurePreview, ErasuresDue, NameCorrection, OwnData } from './privacy.type.js';

@Resolver()
export class PrivacyResolver {
  constructor(
    private readonly corrections: NameCorrectionsService,
    private readonly due: ErasuresDueService,
    private readonly erasures: ErasureService,
    private readonly own: OwnDataService,
  ) {}

  @Allow()
  @Query(() => OwnData)
  ownData(@CurrentActor() actor: Actor): Promise<OwnData> {
    return this.own.summary(actor);
  }

  @Allow()
  @Mutation(() => OwnDataResult, { description: 'An empty one takes it away' })
  setPhone(@Args('phone', { type: () => String }) phone: string, @CurrentActor() actor: Actor): Promise<OwnData | Refusal> {
    return this.own.setPhone(actor, phone);
  }

  @Allow()
  @Mutation(() => OwnDataResult)
  requestNameCorrection(@Args('input') input: NameCorrectionInput, @CurrentActor() actor: Actor): Promise<OwnData | Refusal> {
    return this.corrections.ask(actor, input);
  }

  @Allow('COORDINATOR', 'ADMINISTRATOR')
  @Query(() => [NameCorrection])
  nameCorrections(@CurrentActor() actor: Actor): Promise<NameCorrection[]> {
    return this.corrections.open(actor);
  }

  @Allow('COORDINATOR', 'ADMINISTRATOR')
  @Mutation(() => NameCorrectionResult)
  decideNameCorrection(@Args('input') input: DecideNameCorrectionInput, @CurrentActor() actor: Actor): Promise<NameCorrection | Refusal> {
    return this.corrections.decide(actor, input);
  }

  @Allow('COORDINATOR', 'ADMINISTRATOR')
  @Query(() => ErasurePreview, { nullable: true })
  erasurePreview(@Args('personId', { type: () => ID }) personId: string, @CurrentActor() actor: Actor): Promise<ErasurePreview | null> {
    return this.erasures.preview(actor, personId);
  }

  @Allow('COORDINATOR', 'ADMINISTRATOR')
  @Query(() => ErasuresDue)
  erasuresDue(@CurrentActor() actor: Actor): Promise<ErasuresDue> {
    return this.due.list(actor);
  }

  @Allow('COORDINATOR', 'ADMINISTRATOR')
  @Mutation(() => ErasePeopleResult, { description: 'All of them or none' })
  erasePeople(@Args('input') input: ErasePeopleInput, @CurrentActor() actor: Actor): Promise<ErasedPeople | Refusal> {
    return this.due.erase(actor, input);
  }

  @Allow('COORDINATOR', 'ADMINISTRATOR')
  @Mutation(() => ErasePersonResult)
  erasePerson(@Args('input') input: ErasePersonInput, @CurrentActor() actor: Actor): Promise<Erased | Refusal> {
    return this.erasures.erase(actor, input);
  }
}
