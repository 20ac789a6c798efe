import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audit } from '../../platform/audit/audit.service.js';
import { Sql } from '../../platform/database/sql.js';
import { refuse, type Refusal } from '../../platform/graphql/refusal.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { LONGEST_PASSWORD, Passwords } from '../../platform/sessions/passwords.js';
import { RateLimits } from '../../platform/sessions/rate-limits.js';
import { Sessions } from '../../platform/sessions/sessions.service.js';
import type { AccountsRefusal } from './accounts.errors.js';
import type { SignInInput } from './accounts.input.js';
import { PeopleRepository, type StoredPerson } from './people.repository.js';

@Injectable()
export class SignInService {
  constructor(
    private readonly audit: Audit,
    private readonly passwords: Passwords,
    private readonly people: PeopleRepository,
    private readonly limits: RateLimits,
    private readonly sessions: Sessions,
    private readonly sql: Sql,
  ) {}

  /** Whether an account exists, is disabled, or has another password makes no difference to what the caller sees. */
  async signIn(input: SignInInput, request: FastifyRequest, reply: FastifyReply): Promise<StoredPerson | Refusal> {
    const email = input.email.trim().toLowerCase().slice(0, 320).replaceAll('\0', '');
    const tooMany = await this.count(email, request);
    if (tooMany) return tooMany;
    const account = await this.sql.row<{ id: string; password_hash: string; disabled_at: Date | null }>(
      'sign-in',
      'select id, password_hash, disabled_at from person where email = $1',
      [email],
    );
    const fits = await this.passwords.fits(account?.password_hash, input.password.slice(0, LONGEST_PASSWORD));
    if (!account || !fits || account.disabled_at) return refuse<AccountsRefusal>('sign-in-failed');

    await this.limits.forgive('sign-in-account', email);
    await this.sessions.open(request, reply, account.id);
    await this.sql.transaction((manager) =>
      this.audit.append(manager, { actorId: account.id, action: 'signed-in', subjectType: 'person', subjectId: account.id, detail: {} }),
    );
    return (await this.people.byId(account.id))!;
  }

  /** The password once more, in the middle of a session. Tries count together with those of signing in. */
  async confirm(actor: Actor, password: string, request: FastifyRequest): Promise<StoredPerson | Refusal> {
    const account = (await this.sql.row<{ email: string; password_hash: string }>('confirm', 'select email, password_hash from person where id = $1', [actor.personId]))!;
    const tooMany = await this.count(account.email, request);
    if (tooMany) return tooMany;
    if (!(await this.passwords.fits(account.password_hash, password.slice(0, LONGEST_PASSWORD)))) return refuse<AccountsRefusal>('password-wrong');
    await this.limits.forgive('sign-in-account', account.email);
    await this.sql.transaction(async (manager) => {
      await this.sessions.confirm(manager, actor);
      await this.audit.append(manager, { actorId: actor.personId, action: 'identity-confirmed', subjectType: 'person', subjectId: actor.personId, detail: {} });
    });
    return (await this.people.byId(actor.personId))!;
  }

  private async count(email: string, request: FastifyRequest): Promise<Refusal | undefined> {
    const wait = (await this.limits.count('sign-in-address', request.ip)) ?? (await this.limits.count('sign-in-account', email));
    return wait === undefined ? undefined : Object.assign(refuse<AccountsRefusal>('too-many-tries'), { retryAfterSeconds: wait });
  }
}
