import { Module } from '@nestjs/common';
import { AccountsResolver } from './accounts.resolver.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { SignInService } from './sign-in.service.js';

@Module({ providers: [AccountsResolver, PeopleRepository, PeopleService, SignInService] })
export class AccountsModule {}
