import { Card } from '@lidzgaita/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ReferenceFormDocument } from '../../../../generated/graphql';
import { focusHeading } from '../../../../platform/form';
import { ServerFault, useOperation } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { Loaded, PageTop } from '../../../../platform/page';
import { ReferenceForm } from '../components/reference-form';

/** Where a referee writes, without an account. A link that no longer works says the same, whatever the reason. */
export function ReferencePage() {
  const t = useT();
  const { token = '' } = useParams();
  const [sent, setSent] = useState(false);
  const query = useOperation(ReferenceFormDocument, { token }, { enabled: !sent, staleTime: Infinity, refetchOnWindowFocus: false, retry: false });
  const limited = query.error instanceof ServerFault && query.error.code === 'RATE_LIMITED';
  if (sent) return <Message title={t('references.thanks')} text={t('references.thanks.text')} />;
  if (limited) return <Message title={t('references.limited')} text={t('references.limited.text')} />;
  return (
    <Loaded query={query}>
      {({ referenceForm }) =>
        referenceForm ? (
          <ReferenceForm
            key={token}
            token={token}
            form={referenceForm}
            onSent={() => {
              setSent(true);
              focusHeading();
            }}
          />
        ) : (
          <Message title={t('references.over')} text={t('references.over.text')} />
        )
      }
    </Loaded>
  );
}

function Message({ title, text }: { title: string; text: string }) {
  return (
    <div className="mx-auto max-w-form">
      <PageTop title={title} />
      <Card>
        <p>{text}</p>
      </Card>
    </div>
  );
}
