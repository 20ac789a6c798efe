import { Global, Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { AgreementLetters } from './agreements/agreement-letters.js';
import { AgreementSignersService } from './agreements/agreement-signers.service.js';
import { AgreementsRepository } from './agreements/agreements.repository.js';
import { AgreementsResolver } from './agreements/agreements.resolver.js';
import { AgreementsService } from './agreements/agreements.service.js';
import { CertificateAccess } from './certificates/certificate-access.js';
import { CertificatesController } from './certificates/certificates.controller.js';
import { CertificatesResolver } from './certificates/certificates.resolver.js';
import { ReissueService } from './certificates/reissue.service.js';
import { Seals } from './certificates/seals.service.js';
import { CertificatesRepository } from './certificates/certificates.repository.js';
import { CertificationFacade } from './certification.facade.js';
import { CertificationResolver } from './certification.resolver.js';
import { CertifyService } from './decisions/certify.service.js';
import { CredentialsController } from './credentials/credentials.controller.js';
import { CyclesRepository } from './cycles/cycles.repository.js';
import { CyclesResolver } from './cycles/cycles.resolver.js';
import { CyclesService } from './cycles/cycles.service.js';
import { DueRenewals } from './cycles/due-renewals.service.js';
import { LessonDeltaService } from './cycles/lesson-delta.service.js';
import { OpenCycleService } from './cycles/open-cycle.service.js';
import { OpenCyclesService } from './cycles/open-cycles.service.js';
import { SearchRepository } from './search/search.repository.js';
import { SearchResolver } from './search/search.resolver.js';
import { SearchService } from './search/search.service.js';
import { CertificateDecisionsService } from './decisions/certificate-decisions.service.js';
import { CohortCertifyService } from './decisions/cohort-certify.service.js';
import { WaiveService } from './decisions/waive.service.js';
import { DecideService } from './decisions/decide.service.js';
import { DecisionViews } from './decisions/decision-views.js';
import { DecisionsResolver } from './decisions/decisions.resolver.js';
import { ProposalsRepository } from './decisions/proposals.repository.js';
import { ProposalsService } from './decisions/proposals.service.js';
import { DecisionsRepository } from './decisions/decisions.repository.js';
import { CorrectEvidenceService } from './evidence/correct-evidence.service.js';
import { EvidenceForManyResolver } from './evidence/evidence-for-many.resolver.js';
import { EvidenceForManyService } from './evidence/evidence-for-many.service.js';
import { EvidenceRepository } from './evidence/evidence.repository.js';
import { EvidenceResolver } from './evidence/evidence.resolver.js';
import { FactWriter } from './evidence/fact-writer.js';
import { PlacesRepository } from './places/places.repository.js';
import { PlacesResolver } from './places/places.resolver.js';
import { PlacesService } from './places/places.service.js';
import { IssueService } from './certificates/issue.service.js';
import { DueChecksResolver } from './record-checks/due-checks.resolver.js';
import { DueChecksService } from './record-checks/due-checks.service.js';
import { PurgeChecks } from './record-checks/purge.service.js';
import { RecordChecks } from './record-checks/record-checks.js';
import { RecordChecksRepository } from './record-checks/record-checks.repository.js';
import { RecordEvidenceService } from './evidence/record-evidence.service.js';
import { RemindersRepository } from './reminders/reminders.repository.js';
import { RemindersService } from './reminders/reminders.service.js';
import { RulesController } from './rules/rules.controller.js';
import { RulesRepository } from './rules/rules.repository.js';
import { RulesResolver } from './rules/rules.resolver.js';
import { RulesService } from './rules/rules.service.js';
import { SigningKeys } from './credentials/signing-keys.service.js';
import { AnswerReferenceService } from './references/answer-reference.service.js';
import { ReferenceLinks } from './references/reference-link.js';
import { ReferencesRepository } from './references/references.repository.js';
import { ReferencesResolver } from './references/references.resolver.js';
import { ReferencesService } from './references/references.service.js';
import { StandingsService } from './standings/standings.service.js';
import { StatusLists } from './credentials/status-list.service.js';
import { ClearancesRepository } from './clearances/clearances.repository.js';
import { StandingRows } from './worklist/standing-rows.service.js';
import { StandingRowsRepository } from './worklist/standing-rows.repository.js';
import { WorklistRepository } from './worklist/worklist.repository.js';
import { WorklistResolver } from './worklist/worklist.resolver.js';
import { WorklistService } from './worklist/worklist.service.js';
import { VerificationController } from './verification/verification.controller.js';
import { ClearancesResolver } from './clearances/clearances.resolver.js';
import { ClearancesService } from './clearances/clearances.service.js';
import { MatchesService } from './clearances/matches.service.js';
import { PermitsService } from './clearances/permits.service.js';
import { Nudges } from './worklist/nudges.service.js';
import { SavedFilters } from './worklist/saved-filters.service.js';
import { WorklistController } from './worklist/worklist.controller.js';
import { WorklistDeskResolver } from './worklist/worklist-desk.resolver.js';
import { WorklistExport } from './worklist/worklist-export.service.js';
import { VerificationService } from './verification/verification.service.js';
import { VolunteerRepository } from './volunteers/volunteer.repository.js';
import { VolunteerService } from './volunteers/volunteer.service.js';

/** Global, so that modules know each other through facades alone. */
@Global()
@Module({
  imports: [CatalogueModule],
  controllers: [CertificatesController, CredentialsController, RulesController, VerificationController, WorklistController],
  providers: [
    AgreementLetters, AgreementSignersService, AgreementsRepository, AgreementsResolver, AgreementsService,
    AnswerReferenceService, ReferenceLinks, ReferencesRepository, ReferencesResolver, ReferencesService,
    CertificateAccess, CertificatesRepository, CertificatesResolver, ReissueService, Seals, CertificationFacade, CertificationResolver,
    CyclesRepository, CyclesResolver, CyclesService, DueRenewals, LessonDeltaService, OpenCycleService, OpenCyclesService, RemindersRepository, RemindersService,
    RulesRepository, RulesResolver, RulesService,
    CertifyService, DecisionsRepository,
    CertificateDecisionsService, CohortCertifyService, WaiveService, DecideService, DecisionViews, DecisionsResolver, ProposalsRepository, ProposalsService,
    EvidenceRepository, EvidenceResolver, EvidenceForManyResolver, EvidenceForManyService, CorrectEvidenceService, FactWriter, PlacesRepository, PlacesResolver, PlacesService, RecordEvidenceService,
    RecordChecks, RecordChecksRepository, PurgeChecks, DueChecksResolver, DueChecksService, IssueService, SigningKeys, StandingsService, StatusLists,
    VerificationService, VolunteerRepository, VolunteerService, ClearancesRepository, StandingRows, StandingRowsRepository,
    WorklistRepository, WorklistResolver, WorklistService, WorklistDeskResolver, WorklistExport, Nudges, SavedFilters,
    ClearancesResolver, ClearancesService, MatchesService, PermitsService,
    SearchRepository, SearchResolver, SearchService,
  ],
  exports: [CertificationFacade],
})
export class CertificationModule {}
