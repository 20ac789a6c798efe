import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Refusal, resultUnion } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow, Public } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor, type RequestContext } from '../../../platform/permissions/request.js';
import { AnswerReferenceService } from './answer-reference.service.js';
import { AnswerReferenceInput, ReferenceActionInput, ReferenceAnswerView, ReferenceForm, ReferenceReceipt, References, RequestReferenceInput } from './reference.type.js';
import { ReferencesService } from './references.service.js';

const ReferencesResult = resultUnion('ReferencesResult', () => References);
const AnswerReferenceResult = resultUnion('AnswerReferenceResult', () => ReferenceReceipt);

@Resolver()
export class ReferencesResolver {
  constructor(
    private readonly answers: AnswerReferenceService,
    private readonly requests: ReferencesService,
  ) {}

  @Allow()
  @Query(() => References, { nullable: true })
  references(@Args('enrolmentId', { type: () => ID }) enrolmentId: string, @CurrentActor() actor: Actor): Promise<References | null> {
    return this.requests.of(actor, enrolmentId);
  }

  @Allow('COORDINATOR')
  @Query(() => ReferenceAnswerView, { nullable: true })
  referenceAnswer(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<ReferenceAnswerView | null> {
    return this.answers.read(actor, id);
  }

  @Public()
  @Query(() => ReferenceForm, { nullable: true })
  referenceForm(@Args('token', { type: () => String }) token: string, @Context() { request }: RequestContext): Promise<ReferenceForm | null> {
    return this.answers.form(token, request.ip);
  }

  @Allow()
  @Mutation(() => ReferencesResult)
  requestReference(@Args('input') input: RequestReferenceInput, @CurrentActor() actor: Actor): Promise<References | Refusal> {
    return this.requests.request(actor, input);
  }

  @Allow('COORDINATOR')
  @Mutation(() => ReferencesResult)
  sendReference(@Args('input') input: ReferenceActionInput, @CurrentActor() actor: Actor): Promise<References | Refusal> {
    return this.requests.send(actor, input);
  }

  @Allow('COORDINATOR')
  @Mutation(() => ReferencesResult)
  withdrawReference(@Args('input') input: ReferenceActionInput, @CurrentActor() actor: Actor): Promise<References | Refusal> {
    return this.requests.withdraw(actor, input);
  }

  @Public()
  @Mutation(() => AnswerReferenceResult)
  answerReference(@Args('input') input: AnswerReferenceInput, @Context() { request }: RequestContext): Promise<ReferenceReceipt | Refusal> {
    return this.answers.answer(input, request.ip);
  }
}
