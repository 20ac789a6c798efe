import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Sql } from '../../../platform/database/sql.js';
import { tooManyTries } from '../../../platform/graphql/errors.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Passwords } from '../../../platform/sessions/passwords.js';
import { RateLimits } from '../../../platform/sessions/rate-limits.js';
import { Sessions } from '../../../platform/sessions/sessions.service.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { TrainingFacade } from '../../training/training.facade.js';
import type { AccountsRefusal } from '../accounts.errors.js';
import { PeopleRepository, type StoredPerson } from '../people.repository.js';
import { isName, passwordFault } from '../person-rules.js';
import { SignInService } from '../sign-in.service.js';
import type { AcceptInvitationInput, JoinCohortInput } from './invitation.input.js';
import type { InvitationOffer } from './invitation.type.js';
import type { InvitationRefusal } from './invitations.errors.js';
import { InvitationsRepository, type StoredInvitation } from './invitations.repository.js';

const no = (code: InvitationRefusal | AccountsRefusal): Refusal => refuse(code);

/** The invited person's side. A link that is forged, used, withdrawn or too old is none. */
@Injectable()
export class AcceptService {
  constructor(
    private readonly audit: Audit,
    private readonly catalogue: CatalogueFacade,
    private readonly idempotency: Idempotency,
    private readonly invitations: InvitationsRepository,
    private readonly limits: RateLimits,
    private readonly passwords: Passwords,
    private readonly people: PeopleRepository,
    private readonly sessions: Sessions,
    private readonly signing: SignInService,
    private readonly sql: Sql,
    private readonly training: TrainingFacade,
  ) {}

  async offer(token: string, { ip }: FastifyRequest): Promise<InvitationOffer | null> {
    const [wait, offer] = await Promise.all([this.limits.exhausted('invitation', ip), this.invitations.offer(token)]);
    if (wait !== undefined) throw tooManyTries(wait);
    if (!offer) {
      await this.guessed(ip);
      return null;
    }
    const { programmeEditionHash, ...shown } = offer;
    return { ...shown, programme: (await this.catalogue.programmeEdition(programmeEditionHash)).title };
  }

  /** Person, role and place in one go. Sent twice, the second try is a sign-in with the password of the first. */
  async accept(input: AcceptInvitationInput, request: FastifyRequest, reply: FastifyReply): Promise<StoredPerson | Refusal> {
    const wait = await this.limits.exhausted('invitation', request.ip);
    if (wait !== undefined) throw tooManyTries(wait);
    const [givenName, familyName] = [input.givenName.trim(), input.familyName.trim()];
    if (!isName(givenName) || !isName(familyName)) return no('name-missing');
    const fault = passwordFault(input.password);
    if (fault) return no(fault);
    const found = await this.invitations.byToken(input.token);
    if (!found) {
      await this.guessed(request.ip);
      return no('invitation-unknown');
    }
    const passwordHash = await this.passwords.hash(input.password);
    const made = await this.sql.transaction((manager) => this.inTurn(manager, found, async (invitation) => {
      const rows = (await manager.query(
        `insert into person (id, given_name, family_name, email, password_hash, locale) values ($1, $2, $3, $4, $5, $6) on conflict (email) do nothing returning id`,
        [randomUUID(), givenName, familyName, invitation.email, passwordHash, input.locale],
      )) as { id: string }[];
      if (!rows[0]) return no('invitation-has-account');
      await this.join(manager, invitation, rows[0].id);
      return { personId: rows[0].id };
    }));
    if (made === 'accepted') return this.again(found.email, input.password, request, reply);
    if (made instanceof Refusal) return made;
    await this.sessions.open(request, reply, made.personId);
    return (await this.people.byId(made.personId))!;
  }

  /** With the account that the address has already. */
  async joinAs(actor: Actor, { key, token }: JoinCohortInput): Promise<StoredPerson | Refusal> {
    const [found, person] = await Promise.all([this.invitations.byToken(token), this.people.byId(actor.personId)]);
    if (!found) return no('invitation-unknown');
    if (found.email !== person!.email) return no('invitation-for-another');
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation: 'joinCohort', input: { invitation: found.id },
      work: async (manager) => {
        const outcome = await this.inTurn(manager, found, async (invitation) => {
          await this.join(manager, invitation, actor.personId);
          return { personId: actor.personId };
        });
        if (outcome !== 'accepted') return outcome;
        return (await this.training.isEnrolled(manager, found.cohortId, actor.personId)) ? { personId: actor.personId } : no('invitation-unknown');
      },
    });
    return done instanceof Refusal ? done : (await this.people.byId(actor.personId))!;
  }

  /** One at a time, cohort before invitation, as whoever invites does; and only while there is a place. */
  private async inTurn<Done>(manager: EntityManager, { id, cohortId }: StoredInvitation, work: (invitation: StoredInvitation) => Promise<Done | Refusal>): Promise<Done | Refusal | 'accepted'> {
    const vacant = await this.training.vacantPlaces(cohortId, manager);
    const invitation = await this.invitations.held(manager, id);
    if (invitation.acceptedAt) return 'accepted';
    if (invitation.withdrawnAt || invitation.expiresAt <= this.invitations.now()) return no('invitation-unknown');
    return vacant < 1 ? no('cohort-full') : work(invitation);
  }

  private async join(manager: EntityManager, { id, cohortId }: StoredInvitation, personId: string): Promise<void> {
    await manager.query(`insert into role_grant (id, person_id, role) values ($1, $2, 'TRAINEE') on conflict do nothing`, [randomUUID(), personId]);
    const enrolmentId = await this.training.enrol(manager, cohortId, personId);
    await this.invitations.accept(manager, id, personId);
    await this.audit.append(manager, { actorId: personId, action: 'invitation-accepted', subjectType: 'enrolment', subjectId: enrolmentId, detail: { invitation: id } });
  }

  private async again(email: string, password: string, request: FastifyRequest, reply: FastifyReply): Promise<StoredPerson | Refusal> {
    const signed = await this.signing.signIn({ email, password }, request, reply);
    return signed instanceof Refusal && signed.code === 'sign-in-failed' ? no('invitation-unknown') : signed;
  }

  private async guessed(ip: string): Promise<void> {
    const refused = await this.limits.count('invitation', ip);
    if (refused !== undefined) throw tooManyTries(refused);
  }
}
