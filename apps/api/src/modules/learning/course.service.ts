import { Injectable } from '@nestjs/common';
import { isUuid } from '../../platform/database/uuid.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { CatalogueFacade } from '../catalogue/catalogue.facade.js';
import { type CourseOutline, outlineOf, withProgress } from './course-outline.js';
import { CourseRepository } from './course.repository.js';
import type { Course } from './course.type.js';

@Injectable()
export class CourseService {
  private readonly outlines = new Map<string, CourseOutline>();

  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly repository: CourseRepository,
  ) {}

  /** The whole course as its learner sees it; null unless it is their own. */
  async course(actor: Actor, enrolmentId: string): Promise<Course | null> {
    const progress = isUuid(enrolmentId) ? await this.repository.progress(enrolmentId, actor.personId) : undefined;
    if (!progress) return null;
    const outline = this.outlines.get(progress.programmeHash) ?? (await this.outline(progress.programmeHash));
    return { enrolmentId, programme: outline.programme, modules: withProgress(outline, progress) };
  }

  private async outline(hash: string): Promise<CourseOutline> {
    const programme = await this.catalogue.programmeEdition(hash);
    const outline = outlineOf(programme, await Promise.all(programme.modules.map((module) => this.catalogue.moduleEdition(module.hash))));
    this.outlines.set(hash, outline);
    return outline;
  }
}
