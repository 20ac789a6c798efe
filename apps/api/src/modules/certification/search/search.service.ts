import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { fold } from '../../../platform/text/fold.js';
import { plainText } from '../../../platform/text/plain-text.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { programmeRef } from '../certificates/certificate-view.js';
import { MOST, SearchRepository, type StoredFinds } from './search.repository.js';
import type { Found, FoundModule } from './search.type.js';

const SHORTEST = 2;
const LONGEST = 100;

/** Finds what somebody may open by a few letters of its name. */
@Injectable()
export class SearchService {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly repository: SearchRepository,
  ) {}

  async find({ personId }: Actor, typed: string): Promise<Found> {
    const text = plainText(typed).replace(/\s+/g, ' ').slice(0, LONGEST);
    if (text.length < SHORTEST) return { volunteers: [], accounts: [], cohorts: [], programmes: [], certificates: [], modules: [] };
    const { courses, programmeHashes, ...found } = await this.repository.find(personId, text);
    const programmes = await Promise.all(programmeHashes.map((hash) => this.catalogue.programmeEdition(hash)));
    return { ...found, programmes: programmes.filter((one) => says(one, text)).slice(0, MOST).map(programmeRef), modules: await this.modules(courses, text) };
  }

  private async modules(courses: StoredFinds['courses'], text: string): Promise<FoundModule[]> {
    const found = courses.map(async ({ enrolmentId, programmeHash }) => {
      const programme = await this.catalogue.programmeEdition(programmeHash);
      const editions = await Promise.all(programme.modules.map(({ hash }) => this.catalogue.moduleEdition(hash)));
      return editions.filter(({ module }) => says(module, text)).map(({ moduleId, code, module }) => ({ enrolmentId, moduleId, code, title: module.title }));
    });
    return (await Promise.all(found)).flat().slice(0, MOST);
  }
}

const says = ({ code, title }: { code: string; title: LocalizedText }, text: string): boolean => [code, title.lv, title.en].some((name) => fold(name ?? '').includes(fold(text)));
