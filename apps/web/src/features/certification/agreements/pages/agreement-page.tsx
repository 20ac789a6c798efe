import { Skeleton, TextLink } from '@lidzgaita/ui';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams, useSearchParams } from 'react-router';
import { AgreementDocument } from '../../../../generated/graphql';
import { useOperation } from '../../../../platform/graphql';
import { useLocale, useLocalized, useT } from '../../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../../platform/page';
import { useViewer } from '../../../../platform/session';
import { type Agreement, bodyOf, type Signature } from '../agreement';
import { AgreementText } from '../components/agreement-text';
import { EarlierVersions } from '../components/earlier-versions';
import { SignForm } from '../components/sign-form';
import { SignatureReceipt } from '../components/signature-receipt';
import { WhatChanged } from '../components/what-changed';

/** What is to be signed, whole; below it the place to sign, or the receipt. */
export function AgreementPage() {
  const t = useT();
  const { enrolmentId = '', documentId = '' } = useParams();
  const [params] = useSearchParams();
  const query = useOperation(AgreementDocument, { enrolmentId, documentId });
  return (
    <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="text" lines={16} />}>
      {({ agreement }) => {
        if (!agreement) return <NotFound />;
        const chosen = agreement.signatures.find(({ id }) => id === params.get('paraksts'));
        return chosen ? <SignedText key={chosen.id} signature={chosen} /> : <AgreementView agreement={agreement} />;
      }}
    </Loaded>
  );
}

function AgreementView({ agreement }: { agreement: Agreement }) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const viewer = useViewer();
  const { current, state, signatures, person, enrolmentId } = agreement;
  const own = viewer.id === person.id;
  const signature = signatures.find(({ version }) => version.hash === current.hash);
  const earlier = signatures.filter((each) => each !== signature);
  const replaced = state === 'CHANGED' ? earlier[0] : undefined;
  const name = `${person.givenName} ${person.familyName}`;
  return (
    <div className="max-w-prose">
      <PageTop
        title={text(current.title)}
        eyebrow={t('agreements.version', { number: current.number })}
        {...(own ? { lead: t(`agreements.lead.${state}`) } : { lead: t('agreements.of', { name }) })}
        back={
          <TextLink as={Link} to={own ? '/' : `/brivpratigie/${enrolmentId}`} standalone icon={<ArrowLeft aria-hidden />}>
            {own ? t('agreements.home') : name}
          </TextLink>
        }
      />
      {state === 'SIGNED' && <SignatureReceipt version={current} signature={signature} onPaperAt={agreement.onPaperAt} />}
      {replaced && <WhatChanged before={bodyOf(replaced.version, locale)} now={bodyOf(current, locale)} number={replaced.version.number} />}
      <AgreementText version={current} />
      {own && state !== 'SIGNED' && <SignForm key={current.hash} agreement={agreement} />}
      <EarlierVersions signatures={earlier} />
    </div>
  );
}

/** A text as it was when it was signed. */
function SignedText({ signature }: { signature: Signature }) {
  const t = useT();
  const text = useLocalized();
  const { version } = signature;
  return (
    <div className="max-w-prose">
      <PageTop
        title={text(version.title)}
        eyebrow={t('agreements.version', { number: version.number })}
        lead={t('agreements.lead.earlier')}
        back={
          <TextLink as={Link} to="?" standalone icon={<ArrowLeft aria-hidden />}>
            {t('agreements.current')}
          </TextLink>
        }
      />
      <SignatureReceipt version={version} signature={signature} />
      <AgreementText version={version} />
    </div>
  );
}
