import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CaseRunService } from './case-run.service.js';
import { CourseRepository } from './course.repository.js';
import { CourseService } from './course.service.js';
import { LearningResolver } from './learning.resolver.js';
import { LessonProgressService } from './lesson-progress.service.js';
import { ModuleCompletion } from './module-completion.js';

@Module({
  imports: [CatalogueModule],
  providers: [CaseRunService, CourseRepository, CourseService, LearningResolver, LessonProgressService, ModuleCompletion],
})
export class LearningModule {}
