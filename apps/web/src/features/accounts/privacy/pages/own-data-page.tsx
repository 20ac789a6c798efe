import { Card, LinkButton, Skeleton, TextLink } from '@lidzgaita/ui';
import { Download } from 'lucide-react';
import { Link } from 'react-router';
import { OwnDataDocument } from '../../../../generated/graphql';
import { useOperation } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { Loaded, PageTop } from '../../../../platform/page';
import { NameCorrectionForm } from '../components/name-correction-form';
import { PhoneForm } from '../components/phone-form';
import { WhatIsHeld } from '../components/what-is-held';

/** What is held about whoever is signed in, and what they can do about it. */
export function OwnDataPage() {
  const t = useT();
  const query = useOperation(OwnDataDocument, {});
  return (
    <div className="mx-auto max-w-prose">
      <PageTop title={t('privacy.own')} lead={t('privacy.own.lead')} />
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={10} />}>
        {({ ownData }) => (
          <div className="grid gap-6">
            <Card title={t('privacy.copy')} headingLevel={2}>
              <p>{t('privacy.copy.advice')}</p>
              <p className="mt-4 flex flex-wrap gap-3">
                <LinkButton href="/own-data/data.html" download icon={<Download aria-hidden />}>
                  {t('privacy.copy.read')}
                </LinkButton>
                <LinkButton href="/own-data/data.json" download variant="secondary" icon={<Download aria-hidden />}>
                  {t('privacy.copy.json')}
                </LinkButton>
              </p>
              <p className="mt-4 text-small text-muted">{t('privacy.copy.without')}</p>
            </Card>
            <Card title={t('privacy.correct')} headingLevel={2}>
              <div className="grid gap-8">
                <PhoneForm key={ownData.phone} phone={ownData.phone ?? ''} />
                <NameCorrectionForm correction={ownData.correction} />
              </div>
            </Card>
            <WhatIsHeld sections={ownData.sections} />
            <Card title={t('privacy.erase-me')} headingLevel={2}>
              <p>{t('privacy.erase-me.advice')}</p>
              <p className="mt-4">
                <TextLink as={Link} to="/privatums" standalone>
                  {t('privacy.notice')}
                </TextLink>
              </p>
            </Card>
          </div>
        )}
      </Loaded>
    </div>
  );
}
