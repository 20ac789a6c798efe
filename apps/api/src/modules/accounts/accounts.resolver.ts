import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Sql } from '../../platform/database/sql.js';
import type { Refusal } from '../../platform/graphql/refusal.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { Allow, Public } from '../../platform/permissions/allow.decorator.js';
import { CurrentActor, type RequestContext } from '../../platform/permissions/request.js';
import { Sessions } from '../../platform/sessions/sessions.service.js';
import { ChangeRoleResult, ConfirmIdentityResult, CreatePersonResult, SetPersonDisabledResult, SignInResult } from './accounts.errors.js';
import { CreatePersonInput, RoleInput, SetPersonDisabledInput, SignInInput } from './accounts.input.js';
import { PEOPLE_PER_PAGE, PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { Locale, Organisation, PeoplePage, Person, Region, Role, ServerInfo, Viewer } from './person.type.js';
import { SignInService } from './sign-in.service.js';

@Resolver()
export class AccountsResolver {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly people: PeopleRepository,
    private readonly service: PeopleService,
    private readonly sessions: Sessions,
    private readonly signing: SignInService,
    private readonly sql: Sql,
  ) {}

  @Public()
  @Query(() => ServerInfo)
  serverInfo(): ServerInfo {
    return { demo: this.config.demo, version: this.config.version };
  }

  @Public()
  @Query(() => Viewer, { nullable: true })
  async viewer(@CurrentActor() actor: Actor | undefined): Promise<Viewer | null> {
    return actor ? ((await this.people.byId(actor.personId)) as Viewer | undefined) ?? null : null;
  }

  @Public()
  @Mutation(() => SignInResult)
  signIn(@Args('input') input: SignInInput, @Context() { request, reply }: RequestContext): Promise<object> {
    return this.signing.signIn(input, request, reply);
  }

  @Allow()
  @Mutation(() => ConfirmIdentityResult, { description: 'The password once more: for ten minutes what asks for it is done' })
  confirmIdentity(@Args('password', { type: () => String }) password: string, @CurrentActor() actor: Actor, @Context() { request }: RequestContext): Promise<object> {
    return this.signing.confirm(actor, password, request);
  }

  @Public()
  @Mutation(() => Boolean)
  async signOut(@Context() { request, reply }: RequestContext): Promise<boolean> {
    await this.sessions.close(request, reply);
    return true;
  }

  @Allow()
  @Mutation(() => Viewer)
  async setLocale(@Args('locale', { type: () => Locale }) locale: Locale, @CurrentActor() actor: Actor): Promise<Viewer> {
    await this.sql.rows('set-locale', 'update person set locale = $2 where id = $1', [actor.personId, locale]);
    return (await this.people.byId(actor.personId)) as unknown as Viewer;
  }

  @Allow('ADMINISTRATOR')
  @Query(() => PeoplePage, { name: 'people' })
  async page(
    @Args('search', { type: () => String, nullable: true }) search?: string,
    @Args('role', { type: () => Role, nullable: true }) role?: Role,
    @Args('page', { type: () => Int, nullable: true, defaultValue: 1 }) page?: number | null,
  ): Promise<PeoplePage> {
    const at = Math.min(Math.max(1, page ?? 1), 100_000);
    return { page: at, pageSize: PEOPLE_PER_PAGE, ...(await this.people.search((search ?? '').slice(0, 100), role ?? null, at)) };
  }

  @Allow('ADMINISTRATOR')
  @Query(() => [Organisation])
  organisations(): Promise<Organisation[]> {
    return this.people.organisations();
  }

  @Allow('ADMINISTRATOR')
  @Query(() => [Region])
  regions(): Promise<Region[]> {
    return this.people.regions();
  }

  @Allow('ADMINISTRATOR')
  @Mutation(() => CreatePersonResult)
  createPerson(@Args('input') input: CreatePersonInput, @CurrentActor() actor: Actor): Promise<Person | Refusal> {
    return this.service.create(actor, input);
  }

  @Allow('ADMINISTRATOR')
  @Mutation(() => SetPersonDisabledResult)
  setPersonDisabled(@Args('input') input: SetPersonDisabledInput, @CurrentActor() actor: Actor): Promise<Person | Refusal> {
    return this.service.setDisabled(actor, input);
  }

  @Allow('ADMINISTRATOR')
  @Mutation(() => ChangeRoleResult)
  grantRole(@Args('input') input: RoleInput, @CurrentActor() actor: Actor): Promise<Person | Refusal> {
    return this.service.grant(actor, input);
  }

  @Allow('ADMINISTRATOR')
  @Mutation(() => ChangeRoleResult)
  withdrawRole(@Args('input') input: RoleInput, @CurrentActor() actor: Actor): Promise<Person | Refusal> {
    return this.service.withdraw(actor, input);
  }
}
