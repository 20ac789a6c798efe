import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { isUuid } from '../../../platform/database/uuid.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import { Mail } from '../../../platform/mail/mail.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { type CohortPlace, TrainingFacade } from '../../training/training.facade.js';
import type { AccountsRefusal } from '../accounts.errors.js';
import { PeopleRepository } from '../people.repository.js';
import { isEmail, isName, readEmail } from '../person-rules.js';
import type { InvitationInput, InviteeInput, InviteInput } from './invitation.input.js';
import { invitationLetter } from './invitation-letter.js';
import type { CohortInvitations } from './invitation.type.js';
import type { InvitationRefusal } from './invitations.errors.js';
import { type Invitee, InvitationsRepository, type StoredInvitation } from './invitations.repository.js';

const MOST_AT_ONCE = 50;

const no = (code: InvitationRefusal | AccountsRefusal, params?: Record<string, unknown>): Refusal => refuse(code, params);

/** A cohort with what its programme is called. */
type Inviting = CohortPlace & { programme: CohortPlace['title'] };

/** The coordinator's side: who is asked into a cohort. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly audit: Audit,
    private readonly catalogue: CatalogueFacade,
    @Inject(CONFIG) private readonly config: Config,
    private readonly idempotency: Idempotency,
    private readonly invitations: InvitationsRepository,
    private readonly mail: Mail,
    private readonly people: PeopleRepository,
    private readonly training: TrainingFacade,
  ) {}

  async list(actor: Actor, cohortId: string): Promise<CohortInvitations | null> {
    const cohort = await this.training.coordinatedCohort(actor, cohortId);
    return cohort ? this.view(cohort) : null;
  }

  /** All of them or none; each has a place kept. Whether an address has an account already makes no difference. */
  async invite(actor: Actor, input: InviteInput): Promise<CohortInvitations | Refusal> {
    const cohort = await this.inviting(actor, input.cohortId);
    if (!cohort) return no('cohort-unknown');
    const invitees = readInvitees(input.people);
    if (invitees instanceof Refusal) return invitees;
    const { key, ...body } = input;
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation: 'invite', input: body,
      work: async (manager) => {
        const free = await this.free(cohort.id, manager);
        const known = await this.invitations.known(manager, cohort.id, invitees.map(({ email }) => email));
        if (known.enrolled) return no('already-enrolled', { email: known.enrolled });
        if (known.invited) return no('already-invited', { email: known.invited });
        if (free < invitees.length) return no('cohort-full', { free });
        const ids: string[] = [];
        for (const invitee of invitees) {
          const { id, token } = await this.invitations.add(manager, { ...invitee, cohortId: cohort.id, invitedById: actor.personId, locale: input.locale });
          await this.write(manager, actor, cohort, { ...invitee, locale: input.locale }, id, token);
          ids.push(id);
        }
        await this.record(manager, actor, 'people-invited', cohort.id, { invitations: ids });
        return { cohortId: cohort.id };
      },
    });
    return done instanceof Refusal ? done : this.view(cohort);
  }

  /** A new letter with a new link, for another fortnight. */
  async resend(actor: Actor, input: InvitationInput): Promise<CohortInvitations | Refusal> {
    return this.change(actor, input, 'resendInvitation', async (manager, cohort, invitation) => {
      const lapsed = invitation.expiresAt <= this.invitations.now();
      if (lapsed && (await this.free(cohort.id, manager)) < 1) return no('cohort-full', { free: 0 });
      const token = await this.invitations.renew(manager, invitation.id);
      await this.write(manager, actor, cohort, invitation, invitation.id, token);
      await this.record(manager, actor, 'invitation-resent', cohort.id, { invitation: invitation.id });
      return { cohortId: cohort.id };
    });
  }

  async withdraw(actor: Actor, input: InvitationInput): Promise<CohortInvitations | Refusal> {
    return this.change(actor, input, 'withdrawInvitation', async (manager, cohort, { id }) => {
      await this.invitations.withdraw(manager, id);
      await this.record(manager, actor, 'invitation-withdrawn', cohort.id, { invitation: id });
      return { cohortId: cohort.id };
    });
  }

  private async change(
    actor: Actor,
    { key, id }: InvitationInput,
    operation: string,
    work: (manager: EntityManager, cohort: Inviting, invitation: StoredInvitation) => Promise<{ cohortId: string } | Refusal>,
  ): Promise<CohortInvitations | Refusal> {
    const found = isUuid(id) ? await this.invitations.byId(id) : undefined;
    const cohort = found && (await this.inviting(actor, found.cohortId));
    if (!found || !cohort) return no('invitation-unknown');
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation, input: { id },
      work: async (manager) => {
        await this.training.vacantPlaces(cohort.id, manager);
        const invitation = await this.invitations.held(manager, found.id);
        return invitation.acceptedAt || invitation.withdrawnAt ? no('invitation-unknown') : work(manager, cohort, invitation);
      },
    });
    return done instanceof Refusal ? done : this.view(cohort);
  }

  /** Everything that needs a connection of its own, before the transaction holds one and the cohort's lock. */
  private async inviting(actor: Actor, cohortId: string): Promise<Inviting | undefined> {
    const cohort = await this.training.coordinatedCohort(actor, cohortId);
    return cohort && { ...cohort, programme: (await this.catalogue.programmeEdition(cohort.programmeEditionHash)).title };
  }

  private async view({ id, title }: CohortPlace): Promise<CohortInvitations> {
    const [free, open] = await Promise.all([this.free(id), this.invitations.open(id)]);
    return { cohortId: id, title, free, open };
  }

  /** Places without anybody in them or asked to them. */
  private async free(cohortId: string, manager?: EntityManager): Promise<number> {
    const vacant = await this.training.vacantPlaces(cohortId, manager);
    const waiting = (await this.invitations.open(cohortId, manager)).filter(({ expired }) => !expired).length;
    return Math.max(0, vacant - waiting);
  }

  private async write(manager: EntityManager, actor: Actor, cohort: Inviting, invitee: Invitee & { locale: 'lv' | 'en' }, id: string, token: string): Promise<void> {
    const by = await this.people.byId(actor.personId, manager);
    const { expiresAt } = await this.invitations.held(manager, id);
    await this.mail.send(manager, invitationLetter(invitee, {
      programme: cohort.programme, cohort: cohort.title, organisation: cohort.organisation, by: `${by!.givenName} ${by!.familyName}`, expiresAt, url: `${this.config.publicUrl}/ielugums/${token}`,
    }));
  }

  private record(manager: EntityManager, actor: Actor, action: string, cohortId: string, detail: Record<string, unknown>): Promise<void> {
    return this.audit.append(manager, { actorId: actor.personId, action, subjectType: 'cohort', subjectId: cohortId, detail });
  }
}

function readInvitees(people: InviteeInput[]): Invitee[] | Refusal {
  if (people.length === 0) return no('nobody-invited');
  if (people.length > MOST_AT_ONCE) return no('too-many-invited', { most: MOST_AT_ONCE });
  const read = people.map(({ email, givenName, familyName }) => ({ email: readEmail(email), givenName: givenName?.trim() ?? '', familyName: familyName?.trim() ?? '' }));
  const wrong = read.find(({ email }) => !isEmail(email));
  if (wrong) return no('email-malformed', { email: wrong.email.slice(0, 254) });
  if (read.some(({ givenName, familyName }) => [givenName, familyName].some((name) => name !== '' && !isName(name)))) return no('name-missing');
  const twice = read.find(({ email }, at) => read.findIndex((other) => other.email === email) < at);
  return twice ? no('already-invited', { email: twice.email }) : read;
}
