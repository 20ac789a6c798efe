import { Button, Callout, ErrorSummary, RadioGroup, RadioRow, Skeleton, StatusWord, TextLink } from '@lidzgaita/ui';
import { ArrowLeft } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Link, useParams } from 'react-router';
import { ErasePersonDocument, type ErasureReason, ErasurePreviewDocument, type ErasurePreviewQuery } from '../../../../generated/graphql';
import { useSubmission, useWriteKey } from '../../../../platform/form';
import { refusalText, request, useOperation } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../../platform/page';
import { hasRole, useViewer } from '../../../../platform/session';
import { refreshPeople } from '../../people-cache';
import { ErasureParts } from '../components/erasure-parts';

type Preview = NonNullable<ErasurePreviewQuery['erasurePreview']>;

const reasons: ErasureReason[] = ['ASKED', 'ENDED', 'MISTAKEN'];

/** Erasing a person's data: what goes, what stays and why, and then the deed. */
export function ErasePage() {
  const t = useT();
  const { personId = '' } = useParams();
  const query = useOperation(ErasurePreviewDocument, { personId }, { staleTime: Infinity });
  return (
    <div className="mx-auto max-w-prose">
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={10} />}>
        {({ erasurePreview }) => (erasurePreview ? <Erase preview={erasurePreview} /> : <NotFound />)}
      </Loaded>
    </div>
  );
}

function Erase({ preview: { person, goes, stays, refusal } }: { preview: Preview }) {
  const t = useT();
  const back = hasRole(useViewer(), 'ADMINISTRATOR') ? '/cilveki' : '/kohortas';
  const keyOf = useWriteKey();
  const [reason, setReason] = useState<ErasureReason>();
  const [done, setDone] = useState(false);
  const submission = useSubmission('dzest', {});
  const name = `${person.givenName} ${person.familyName}`;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = reason ? [] : [{ fieldId: 'dzest-iemesls', message: t('privacy.erase.reason.missing') }];
    const erased = await submission.run(missing, async () => {
      const input = { personId: person.id, reason: reason! };
      return (await request(ErasePersonDocument, { input: { key: keyOf(input), ...input } })).erasePerson;
    });
    if (!erased) return;
    refreshPeople();
    setDone(true);
  };
  const backLink = (
    <TextLink as={Link} to={back} standalone icon={<ArrowLeft aria-hidden />}>
      {t('privacy.erase.back')}
    </TextLink>
  );
  if (done) {
    return (
      <>
        <PageTop key="done" title={t('privacy.erase.done')} back={backLink} />
        <div role="status">
          <StatusWord tone="success">{t('privacy.erase.done.advice')}</StatusWord>
        </div>
        {stays.length > 0 && <ErasureParts title={t('privacy.erase.stays')} parts={stays} />}
      </>
    );
  }
  const reasonError = submission.problemOf('dzest-iemesls');
  return (
    <>
      <PageTop title={t('privacy.erase.title', { name })} lead={t('privacy.erase.lead')} back={backLink} error={submission.problems.length > 0} />
      {refusal ? (
        <Callout kind="warning" label={t('privacy.erase.impossible')}>
          <p>{refusalText(t, { code: refusal })}</p>
        </Callout>
      ) : (
        <>
          <ErasureParts title={t('privacy.erase.goes')} parts={goes} />
          {stays.length > 0 && <ErasureParts title={t('privacy.erase.stays')} parts={stays} />}
          <form id="dzest" tabIndex={-1} noValidate className="focus-quiet mt-8 grid gap-5" onSubmit={(event) => void submit(event)}>
            <ErrorSummary title={t('form.problem')} errors={submission.problems} focusKey={submission.tries} />
            <RadioGroup
              id="dzest-iemesls"
              legend={t('privacy.erase.reason')}
              value={reason ?? ''}
              onChange={(value) => setReason(value as ErasureReason)}
              {...(reasonError && { error: reasonError })}
            >
              {reasons.map((each) => (
                <RadioRow key={each} value={each} label={t(`privacy.erase.reason.${each.toLowerCase()}`)} />
              ))}
            </RadioGroup>
            <p>{t('privacy.erase.warning')}</p>
            <div>
              <Button type="submit" variant="danger" busy={submission.busy} busyLabel={t('privacy.erase.busy')}>
                {t('privacy.erase.do')}
              </Button>
            </div>
          </form>
        </>
      )}
    </>
  );
}
