import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { AccountsResolver } from './accounts.resolver.js';
import { AcceptService } from './invitations/accept.service.js';
import { InvitationsRepository } from './invitations/invitations.repository.js';
import { InvitationsResolver } from './invitations/invitations.resolver.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [CatalogueModule],
  providers: [
    AccountsResolver, PeopleRepository, PeopleService, SignInService,
    AcceptService, InvitationsRepository, InvitationsResolver, InvitationsService,
  ],
})
export class AccountsModule {}
