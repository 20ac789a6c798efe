import { Injectable } from '@nestjs/common';
import type { AgreementEdition, ModuleEdition, ProgrammeEdition } from '@lidzgaita/content';
import type { EntityManager } from 'typeorm';
import { type Publication, PublishingService } from './publishing.service.js';
import type { ProgrammeRuling } from './rules-conflict.js';
import { Sql } from '../../platform/database/sql.js';

export type PublishedModule = ModuleEdition & { number: number };
export type PublishedProgramme = ProgrammeEdition & { number: number };
export type PublishedAgreement = AgreementEdition & { number: number; publishedAt: Date };

/**
 * Editions by hash. An edition never changes, so what was read once stays in memory; the promise is kept, not the
 * value, so that a rush on a new edition reads it once.
 */
@Injectable()
export class CatalogueFacade {
  private readonly modules = new Map<string, Promise<PublishedModule | undefined>>();
  private readonly agreements = new Map<string, Promise<PublishedAgreement | undefined>>();
  private readonly programmes = new Map<string, Promise<PublishedProgramme | undefined>>();

  constructor(
    private readonly publishing: PublishingService,
    private readonly sql: Sql,
  ) {}

  /** Publishes the same programme under other rules, once it is this transaction's turn to publish. */
  publishRules(manager: EntityManager, current: PublishedProgramme, rules: ProgrammeRuling): Promise<Publication> {
    return this.publishing.publishRules(manager, current, rules);
  }

  /** One publishes at a time, until the transaction ends. */
  inTurn(manager: EntityManager): Promise<void> {
    return this.publishing.inTurn(manager);
  }

  findModule(hash: string): Promise<PublishedModule | undefined> {
    return remember(this.modules, hash, async () => {
      const row = await this.sql.row<{ compiled: ModuleEdition; number: number }>('module-edition', 'select compiled, number from module_edition where hash = $1', [hash]);
      return row && { ...row.compiled, number: row.number };
    });
  }

  findProgramme(hash: string): Promise<PublishedProgramme | undefined> {
    return remember(this.programmes, hash, async () => {
      const row = await this.sql.row<{ compiled: ProgrammeEdition; number: number }>('programme-edition', 'select compiled, number from programme_edition where hash = $1', [hash]);
      return row && { ...row.compiled, number: row.number };
    });
  }

  /** An edition that something stored names. @throws when it is not there, which the database rules out. */
  async moduleEdition(hash: string): Promise<PublishedModule> {
    return present(await this.findModule(hash), hash);
  }

  /** As {@link moduleEdition}. */
  async programmeEdition(hash: string): Promise<PublishedProgramme> {
    return present(await this.findProgramme(hash), hash);
  }

  /** The edition of a module that belongs to an edition of a programme, or undefined when the module is not part of it. */
  async moduleOf(programmeHash: string, moduleId: string): Promise<PublishedModule | undefined> {
    const programme = await this.programmeEdition(programmeHash);
    const part = programme.modules.find((module) => module.moduleId === moduleId);
    return part && this.moduleEdition(part.hash);
  }

  /** The newest edition of a module. */
  async currentModule(moduleId: string): Promise<PublishedModule | undefined> {
    const row = await this.sql.row<{ hash: string }>('current-module', `select hash from current_edition where kind = 'module' and id = $1`, [moduleId]);
    return row && this.moduleEdition(row.hash);
  }

  /** The newest edition of every module. */
  async currentModules(): Promise<PublishedModule[]> {
    const rows = await this.sql.rows<{ hash: string }>('current-modules', `select hash from current_edition where kind = 'module' order by id`);
    return Promise.all(rows.map(({ hash }) => this.moduleEdition(hash)));
  }

  /** What is signed, in one version. @throws when it is not there, which the database rules out. */
  async agreement(hash: string): Promise<PublishedAgreement> {
    const found = await remember(this.agreements, hash, async () => {
      const row = await this.sql.row<{ compiled: AgreementEdition; number: number; publishedAt: Date }>(
        'agreement-edition',
        'select compiled, number, published_at as "publishedAt" from agreement_edition where hash = $1',
        [hash],
      );
      return row && { ...row.compiled, number: row.number, publishedAt: row.publishedAt };
    });
    return present(found, hash);
  }

  /** Hashes of the versions that are to be signed now, by document. */
  async currentAgreements(manager?: EntityManager): Promise<Record<string, string>> {
    const rows = await this.sql.rows<{ id: string; hash: string }>('current-agreements', `select id, hash from current_edition where kind = 'agreement'`, [], manager);
    return Object.fromEntries(rows.map(({ id, hash }) => [id, hash]));
  }

  /** Where the current rules of a programme came from, and when. */
  async currentOrigin(programmeId: string): Promise<{ source: 'files' | 'screen'; since: Date }> {
    const text = `select source, since from current_edition where kind = 'programme' and id = $1`;
    return (await this.sql.row<{ source: 'files' | 'screen'; since: Date }>('current-origin', text, [programmeId]))!;
  }

  /** Hash of the edition that new cohorts get. */
  async currentProgramme(programmeId: string, manager?: EntityManager): Promise<string | undefined> {
    const row = await this.sql.row<{ hash: string }>('current-programme', `select hash from current_edition where kind = 'programme' and id = $1`, [programmeId], manager);
    return row?.hash;
  }
}

async function remember<Value>(memory: Map<string, Promise<Value | undefined>>, key: string, read: () => Promise<Value | undefined>): Promise<Value | undefined> {
  const known = memory.get(key);
  if (known) return known;
  const reading = read();
  memory.set(key, reading);
  // What is not there yet may be published later, and a failed read may work next time.
  const value = await reading.catch((error: unknown) => {
    memory.delete(key);
    throw error;
  });
  if (value === undefined) memory.delete(key);
  return value;
}

function present<Value>(value: Value | undefined, hash: string): Value {
  if (value === undefined) throw new Error(`No edition ${hash}`);
  return value;
}
