import { Skeleton, TextLink } from '@lidzgaita/ui';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { CertificateRoadDocument } from '../../../generated/graphql';
import { useOperation } from '../../../platform/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../platform/page';
import { OwnCertificate } from '../components/own-certificate';
import { RequirementLadder } from '../components/requirement-ladder';
import { StandingBanner } from '../components/standing-banner';

/** The trainee's own certificate, or what is still missing until there is one. */
export function CertificatePage() {
  const t = useT();
  const text = useLocalized();
  const { enrolmentId = '' } = useParams();
  const query = useOperation(CertificateRoadDocument, { enrolmentId });
  return (
    <div className="mx-auto max-w-prose">
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="block" height="60vh" />}>
        {({ enrolment }) =>
          enrolment ? (
            <>
              <PageTop
                title={t('certification.own.title')}
                eyebrow={text(enrolment.programme.title)}
                back={
                  <TextLink as={Link} to="/" standalone icon={<ArrowLeft aria-hidden />}>
                    {t('certification.own.back')}
                  </TextLink>
                }
              />
              {enrolment.certificate ? (
                <OwnCertificate certificate={enrolment.certificate} />
              ) : (
                <>
                  <p className="mb-4">{t('certification.own.none')}</p>
                  <StandingBanner standing={enrolment.standing} own />
                </>
              )}
              <section aria-labelledby="prasibas" className="mt-12">
                <h2 id="prasibas" className="mb-4 text-h3">
                  {t('certification.ladder')}
                </h2>
                <RequirementLadder standing={enrolment.standing} own />
              </section>
            </>
          ) : (
            <NotFound />
          )
        }
      </Loaded>
    </div>
  );
}
