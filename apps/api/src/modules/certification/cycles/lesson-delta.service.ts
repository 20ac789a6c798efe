import { lessonDelta, saidIn } from '@lidzgaita/content';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/permissions/actor.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { TrainingFacade } from '../../training/training.facade.js';
import { CertificatesRepository } from '../certificates/certificates.repository.js';
import type { BlockChangeKind, LessonDelta, WordChange } from './lesson-delta.type.js';

/** One lesson in one language, within somebody's course. */
export interface LessonPlace {
  enrolmentId: string;
  moduleId: string;
  lessonId: string;
  locale: string;
}

/** What a person who renews finds different in a lesson since they were certified. */
@Injectable()
export class LessonDeltaService {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly certificates: CertificatesRepository,
    private readonly training: TrainingFacade,
  ) {}

  /** Null unless it is their own, and the newest cycle asks to read it again. */
  async one(actor: Actor, { enrolmentId, moduleId, lessonId, locale }: LessonPlace): Promise<LessonDelta | null> {
    const own = await this.training.own(actor, enrolmentId);
    const [known] = own ? await this.certificates.ofEnrolments([own.enrolmentId]) : [];
    const cycle = known?.cycles[0];
    const edition = cycle?.changes[moduleId];
    const certificate = known?.certificates.find((each) => each.cycle < cycle!.number);
    if (!certificate || !edition?.lessons.includes(lessonId)) return null;
    const editions = await Promise.all([this.catalogue.moduleOf(certificate.programmeEditionHash, moduleId), this.catalogue.moduleEdition(edition.edition)]);
    const [before, after] = editions.map((each) => each?.module.lessons.find(({ id }) => id === lessonId));
    const [was, is] = [before?.body[locale], after?.body[locale]];
    if (!was || !is) return { titleBefore: null, changes: null };
    const [titleBefore, title] = [before!.title[locale], after!.title[locale]];
    return {
      titleBefore: saidIn(titleBefore) === saidIn(title) ? null : titleBefore!,
      changes: lessonDelta(was, is).map(({ kind, at, words }) => ({
        at, kind: kind.toUpperCase() as BlockChangeKind, words: words.map(({ text, change }) => ({ text, change: change.toUpperCase() as WordChange })),
      })),
    };
  }
}
