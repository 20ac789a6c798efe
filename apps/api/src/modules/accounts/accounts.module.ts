import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { AccountsResolver } from './accounts.resolver.js';
import { AcceptService } from './invitations/accept.service.js';
import { InvitationsRepository } from './invitations/invitations.repository.js';
import { InvitationsResolver } from './invitations/invitations.resolver.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { Eraser } from './privacy/eraser.js';
import { ErasureJournal } from './privacy/erasure-journal.js';
import { ErasureService } from './privacy/erasure.service.js';
import { ErasuresDueRepository } from './privacy/erasures-due.repository.js';
import { ErasuresDueService } from './privacy/erasures-due.service.js';
import { NameCorrectionsRepository } from './privacy/name-corrections.repository.js';
import { NameCorrectionsService } from './privacy/name-corrections.service.js';
import { NightlyErasure } from './privacy/nightly-erasure.js';
import { OwnDataController } from './privacy/own-data.controller.js';
import { OwnDataService } from './privacy/own-data.service.js';
import { PrivacyResolver } from './privacy/privacy.resolver.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [CatalogueModule],
  controllers: [OwnDataController],
  providers: [
    AccountsResolver, PeopleRepository, PeopleService, SignInService,
    AcceptService, InvitationsRepository, InvitationsResolver, InvitationsService,
    Eraser, ErasureJournal, ErasureService, ErasuresDueRepository, ErasuresDueService, NameCorrectionsRepository, NameCorrectionsService, NightlyErasure, OwnDataService, PrivacyResolver,
  ],
})
export class AccountsModule {}
