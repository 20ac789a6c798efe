import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Sql } from '../../../platform/database/sql.js';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { Jobs } from '../../../platform/jobs/jobs.service.js';
import { Mail, type Letter } from '../../../platform/mail/mail.service.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { AGREEMENT_PUBLISHED } from '../../catalogue/publishing.service.js';
import { AgreementsRepository, type Concerned } from './agreements.repository.js';

/** People told in one transaction. */
const AT_ONCE = 200;

/** Tells those who signed an earlier version that there is a new one: one letter for one version, whatever happens. */
@Injectable()
export class AgreementLetters implements OnModuleInit {
  constructor(
    private readonly agreements: AgreementsRepository,
    private readonly catalogue: CatalogueFacade,
    @Inject(CONFIG) private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    private readonly sql: Sql,
  ) {}

  onModuleInit(): void {
    this.jobs.register(AGREEMENT_PUBLISHED, (payload) => this.tell((payload as { hash: string }).hash));
  }

  private async tell(hash: string): Promise<void> {
    const { agreementId, title } = await this.catalogue.agreement(hash);
    const current = await this.catalogue.currentAgreements();
    // Somebody has published again since.
    if (current[agreementId] !== hash) return;
    while ((await this.tellSome(agreementId, hash, title)) > 0);
  }

  private tellSome(documentId: string, hash: string, title: LocalizedText): Promise<number> {
    return this.sql.transaction(async (manager) => {
      const told = await this.agreements.tell(manager, documentId, hash, AT_ONCE);
      for (const one of told) {
        await this.mail.send(manager, newVersionLetter(one, { title, url: `${this.config.publicUrl}/vienosanas/${one.enrolmentId}/${documentId}` }));
      }
      return told.length;
    });
  }
}

export function newVersionLetter({ email, givenName, locale }: Concerned, { title, url }: { title: LocalizedText; url: string }): Letter {
  if (locale === 'en') {
    return {
      to: email,
      subject: `Please sign the new version: ${title.en}`,
      text: `Hello, ${givenName},\n\nThe text of “${title.en}”, which you signed before, has changed. Please read what is new and sign it:\n${url}\n\nWhat you signed earlier can still be read there. If something does not suit you, please talk to your coordinator first.\n`,
    };
  }
  return {
    to: email,
    subject: `Lūdzu, parakstiet jauno redakciju: ${title.lv}`,
    text: `Labdien, ${givenName}!\n\nIr mainījies teksts „${title.lv}”, ko parakstījāt iepriekš. Lūdzu, izlasiet, kas ir jauns, un parakstiet to:\n${url}\n\nTurpat joprojām var izlasīt iepriekš parakstīto. Ja kaut kas Jums neder, lūdzu, vispirms runājiet ar savu koordinatoru.\n`,
  };
}
