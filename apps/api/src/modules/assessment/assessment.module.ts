import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { AccommodationsResolver } from './accommodations/accommodations.resolver.js';
import { AccommodationsService } from './accommodations/accommodations.service.js';
import { AttemptPins } from './attempts/attempt-pins.js';
import { AttemptResults } from './attempts/attempt-results.js';
import { AttemptsResolver } from './attempts/attempts.resolver.js';
import { CloseAttemptService } from './attempts/close-attempt.service.js';
import { OverdueAttempts } from './attempts/overdue-attempts.js';
import { QuizAnswerRepository } from './attempts/quiz-answer.repository.js';
import { QuizAttemptRepository } from './attempts/quiz-attempt.repository.js';
import { QuizService } from './attempts/quiz.service.js';
import { SaveAnswerService } from './attempts/save-answer.service.js';
import { StaffAttemptsResolver } from './attempts/staff-attempts.resolver.js';
import { StaffAttemptsService } from './attempts/staff-attempts.service.js';
import { StartAttemptService } from './attempts/start-attempt.service.js';
import { SubmitAttemptService } from './attempts/submit-attempt.service.js';
import { MarkingRepository } from './marking/marking.repository.js';
import { MarkingResolver } from './marking/marking.resolver.js';
import { MarkingService } from './marking/marking.service.js';
import { PreviewResolver } from './preview/preview.resolver.js';
import { PreviewService } from './preview/preview.service.js';
import { RegradesResolver } from './regrades/regrades.resolver.js';
import { RegradesService } from './regrades/regrades.service.js';
import { StatisticsRepository } from './statistics/statistics.repository.js';
import { StatisticsResolver } from './statistics/statistics.resolver.js';
import { StatisticsService } from './statistics/statistics.service.js';

@Module({
  imports: [CatalogueModule],
  providers: [
    AttemptPins, AttemptResults, AttemptsResolver, CloseAttemptService, OverdueAttempts, QuizAnswerRepository, QuizAttemptRepository, QuizService,
    SaveAnswerService, StaffAttemptsResolver, StaffAttemptsService, StartAttemptService, SubmitAttemptService,
    AccommodationsResolver, AccommodationsService, MarkingRepository, MarkingResolver, MarkingService, PreviewResolver, PreviewService,
    RegradesResolver, RegradesService, StatisticsRepository, StatisticsResolver, StatisticsService,
  ],
})
export class AssessmentModule {}
