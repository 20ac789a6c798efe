import { randomUUID } from 'node:crypto';
import { addDays, rigaDay, rigaMidnight } from '@lidzgaita/certification';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { isUuid } from '../../../platform/database/uuid.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import { Jobs } from '../../../platform/jobs/jobs.service.js';
import { Mail } from '../../../platform/mail/mail.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { plainText } from '../../../platform/text/plain-text.js';
import { TrainingFacade } from '../../training/training.facade.js';
import { longDay } from '../certificates/certificate-words.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { VolunteerRepository } from '../volunteers/volunteer.repository.js';
import { ReferenceLinks } from './reference-link.js';
import { referenceLetter } from './reference-letters.js';
import { viewReference, stateOf } from './reference-view.js';
import { type ReferenceActionInput, type References, ReferenceState, type RequestReferenceInput } from './reference.type.js';
import { ReferencesRepository, type StoredReference } from './references.repository.js';

const DAY_MS = 86_400_000;
/** How long a link holds after the day on which it was sent, to the end of the day in Rīga. */
const LINK_DAYS = 30;
/** A referee is not reminded more often than this. */
const REMINDER_HOURS = 24;
/** How long what a referee wrote is kept where no certificate rests on it. */
const KEPT_DAYS = 183;

const no = (code: CertificationRefusal): Refusal => refuse(code);

/** Asking people outside for references; answering is {@link AnswerReferenceService}. */
@Injectable()
export class ReferencesService implements OnModuleInit {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly idempotency: Idempotency,
    private readonly jobs: Jobs,
    private readonly links: ReferenceLinks,
    private readonly mail: Mail,
    private readonly people: VolunteerRepository,
    private readonly references: ReferencesRepository,
    private readonly training: TrainingFacade,
  ) {}

  onModuleInit(): void {
    this.jobs.everyNight('references-purge', async () => void (await this.purge()));
  }

  /** As a coordinator sees them, or the volunteer theirs. */
  async of(actor: Actor, enrolmentId: string): Promise<References | null> {
    const [reach] = await this.training.reachable(actor, [enrolmentId]);
    if (!reach?.own && !reach?.coordinator) return null;
    const stored = await this.references.ofEnrolment(reach.enrolmentId);
    const now = this.clock.now();
    return { enrolmentId: reach.enrolmentId, requests: stored.map((one) => viewReference(one, now, reach.own ? 'trainee' : 'coordinator')) };
  }

  /** A coordinator's request leaves at once; what volunteers propose waits for a coordinator. */
  async request(actor: Actor, input: RequestReferenceInput): Promise<References | Refusal> {
    const [reach] = await this.training.reachable(actor, [input.enrolmentId]);
    if (!reach?.own && !reach?.coordinator) return no('enrolment-unknown');
    const { enrolmentId, personId } = reach;
    const [refereeName, relation, email] = [plainText(input.refereeName), plainText(input.relation), plainText(input.email).toLowerCase()];
    if (!refereeName || refereeName.length > 200 || /[\p{C}\p{Zl}\p{Zp}]/u.test(refereeName)) return no('referee-missing');
    if (!relation || relation.length > 500) return no('relation-missing');
    if (email.length > 254 || !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email)) return no('email-malformed');
    if (email === (await this.people.contact(enrolmentId)).email) return no('own-reference');
    const { key, ...body } = input;
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation: 'requestReference', input: body,
      work: async (manager) => {
        const id = randomUUID();
        const added = await this.references.add(manager, { id, enrolmentId, refereeName, email, relation, locale: input.locale, askedById: actor.personId, askedAt: this.clock.now() });
        if (!added) return no('referee-asked');
        const action = actor.personId === personId ? 'reference-proposed' : 'reference-requested';
        await this.record(manager, actor, action, id, enrolmentId);
        if (action === 'reference-requested') await this.letter(manager, await this.references.locked(manager, id));
        return { id };
      },
    });
    return done instanceof Refusal ? done : ((await this.of(actor, enrolmentId)) ?? no('enrolment-unknown'));
  }

  /** What was proposed leaves; an open request is reminded of; after its end, or when it was withdrawn, there is a new link. */
  send(actor: Actor, input: ReferenceActionInput): Promise<References | Refusal> {
    return this.act(actor, 'sendReference', input, async (manager, request) => {
      const state = stateOf(request, this.clock.now());
      if (state === ReferenceState.RECEIVED || request.email === null) return no('reference-closed');
      const last = request.remindedAt ?? request.sentAt;
      const open = state === ReferenceState.SENT || state === ReferenceState.REMINDED;
      if (open && last && this.clock.now().getTime() - last.getTime() < REMINDER_HOURS * 3_600_000) return no('reminded-today');
      await this.record(manager, actor, open ? 'reference-reminded' : 'reference-requested', request.id, request.enrolmentId);
      await this.letter(manager, request);
      return { id: request.id };
    });
  }

  /** The link stops working at once. */
  withdraw(actor: Actor, input: ReferenceActionInput): Promise<References | Refusal> {
    return this.act(actor, 'withdrawReference', input, async (manager, request) => {
      if (request.answeredAt || request.withdrawnAt) return no('reference-closed');
      await this.references.withdraw(manager, request.id, this.clock.now());
      await this.record(manager, actor, 'reference-withdrawn', request.id, request.enrolmentId);
      return { id: request.id };
    });
  }

  /** What nobody needs any more is taken away; that a reference was given stays, as evidence. */
  purge(): Promise<number> {
    const now = this.clock.now();
    return this.references.purge(new Date(now.getTime() - KEPT_DAYS * DAY_MS), this.clock.today(), now);
  }

  private async act(actor: Actor, operation: string, { key, id }: ReferenceActionInput, work: (manager: EntityManager, request: StoredReference) => Promise<{ id: string } | Refusal>): Promise<References | Refusal> {
    const request = isUuid(id) ? await this.references.byId(id) : undefined;
    const [reach] = request ? await this.training.reachable(actor, [request.enrolmentId]) : [];
    if (!request || !reach?.coordinator) return no('request-unknown');
    if (reach.own) return no('own-reference');
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation, input: { id },
      work: async (manager) => work(manager, await this.references.locked(manager, id)),
    });
    return done instanceof Refusal ? done : ((await this.of(actor, request.enrolmentId)) ?? no('request-unknown'));
  }

  /** The same link while it holds, otherwise a new one. */
  private async letter(manager: EntityManager, request: StoredReference): Promise<void> {
    const now = this.clock.now();
    const { givenName, familyName, issuer } = await this.people.contact(request.enrolmentId, manager);
    const reminder = request.sentAt !== null && !request.withdrawnAt && request.expiresAt! > now;
    const round = reminder ? request.round : request.round + 1;
    const expiresAt = reminder ? request.expiresAt! : new Date(rigaMidnight(addDays(this.clock.today(), LINK_DAYS + 1)));
    const token = this.links.token(request.id, round);
    if (reminder) await this.references.remind(manager, request.id, now);
    else await this.references.send(manager, request.id, { round, tokenHash: this.links.hash(token), sentAt: now, expiresAt });
    const about = {
      volunteer: `${givenName} ${familyName}`, organisation: issuer.name, url: `${this.config.publicUrl}/atsauksme/${token}`,
      lastDay: longDay(addDays(rigaDay(expiresAt.toISOString()), -1), request.locale),
    };
    await this.mail.send(manager, referenceLetter({ email: request.email!, refereeName: request.refereeName!, locale: request.locale }, about, reminder));
  }

  private record(manager: EntityManager, actor: Actor, action: string, id: string, enrolmentId: string): Promise<void> {
    return this.audit.append(manager, { actorId: actor.personId, action, subjectType: 'reference', subjectId: id, detail: { enrolmentId } });
  }
}
