import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/permissions/actor.js';
import { plainText } from '../../../platform/text/plain-text.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { type AgreementOverview, type AgreementSigners, SigningState } from './agreement.type.js';
import { AgreementsRepository } from './agreements.repository.js';
import { viewVersion } from './agreements.service.js';

/** Signers on one page of the list. */
const PAGE = 50;

interface SignersQuestion {
  state: SigningState | null;
  /** Part of a name; empty for all. */
  search: string;
  page: number;
}

/** Who has signed what, within a coordinator's reach. */
@Injectable()
export class AgreementSignersService {
  constructor(
    private readonly agreements: AgreementsRepository,
    private readonly catalogue: CatalogueFacade,
  ) {}

  /** Every document that somebody within reach is asked to sign. */
  async overview(actor: Actor): Promise<AgreementOverview[]> {
    const current = Object.entries(await this.catalogue.currentAgreements()).sort();
    const all = await Promise.all(current.map(([documentId, hash]) => this.count(actor, documentId, hash)));
    return all.filter(({ signed, changed, unsigned }) => signed + changed + unsigned > 0);
  }

  /** Page by page, from 1, by name. */
  async of(actor: Actor, documentId: string, { state, search, page }: SignersQuestion): Promise<AgreementSigners | null> {
    const hash = (await this.catalogue.currentAgreements())[documentId];
    if (hash === undefined) return null;
    const offset = (Math.max(1, Math.min(page, 10_000)) - 1) * PAGE;
    const about = { actorId: actor.personId, documentId, current: hash, state, search: plainText(search).slice(0, 100) };
    const [overview, total, rows] = await Promise.all([
      this.count(actor, documentId, hash),
      this.agreements.countSigners(about),
      this.agreements.signers(about, PAGE, offset),
    ]);
    const { signed, changed, unsigned } = overview;
    if (signed + changed + unsigned === 0) return null;
    const people = rows.map(async ({ enrolmentId, personId, givenName, familyName, cohortTitle, hash: of, signedAt }) => ({
      enrolmentId, person: { id: personId, givenName, familyName }, cohortTitle, signedAt,
      state: of === null ? SigningState.UNSIGNED : of === hash ? SigningState.SIGNED : SigningState.CHANGED,
      number: of === null ? null : (await this.catalogue.agreement(of)).number,
    }));
    return { overview, total, people: await Promise.all(people) };
  }

  private async count(actor: Actor, documentId: string, hash: string): Promise<AgreementOverview> {
    const [version, counts] = await Promise.all([this.catalogue.agreement(hash), this.agreements.counts(actor.personId, documentId, hash)]);
    return { current: viewVersion(version), signed: counts.SIGNED ?? 0, changed: counts.CHANGED ?? 0, unsigned: counts.UNSIGNED ?? 0 };
  }
}
