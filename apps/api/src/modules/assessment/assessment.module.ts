import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { AssessmentResolver } from './assessment.resolver.js';
import { AttemptPins } from './attempt-pins.js';
import { QuizAnswerRepository } from './quiz-answer.repository.js';
import { QuizAttemptRepository } from './quiz-attempt.repository.js';
import { QuizService } from './quiz.service.js';
import { SaveAnswerService } from './save-answer.service.js';
import { StartAttemptService } from './start-attempt.service.js';
import { SubmitAttemptService } from './submit-attempt.service.js';

@Module({
  imports: [CatalogueModule],
  providers: [AssessmentResolver, AttemptPins, QuizAnswerRepository, QuizAttemptRepository, QuizService, SaveAnswerService, StartAttemptService, SubmitAttemptService],
})
export class AssessmentModule {}
