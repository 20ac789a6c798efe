import { Button, Card, EmptyState, Skeleton, TextLink, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { DecideNameCorrectionDocument, type NameCorrectionPartsFragment, NameCorrectionsDocument } from '../../../../generated/graphql';
import { formatDate } from '../../../../platform/dates';
import { failureText, focusHeading, useWriteKey } from '../../../../platform/form';
import { isRefusal, operationKey, queryClient, refusalText, request, useOperation } from '../../../../platform/graphql';
import { useLocale, useT } from '../../../../platform/i18n';
import { Loaded, PageTop } from '../../../../platform/page';

/** Names that people say are spelled wrongly, for staff who can look at a document. */
export function NameCorrectionsPage() {
  const t = useT();
  const query = useOperation(NameCorrectionsDocument, {});
  const [done, setDone] = useState<NameCorrectionPartsFragment>();
  return (
    <>
      <PageTop title={t('privacy.corrections')} lead={t('privacy.corrections.lead')} />
      {done?.enrolmentId && (
        <p role="status" className="mb-6 rounded-md bg-success-soft p-4">
          {t('privacy.corrections.done', { name: `${done.person.givenName} ${done.person.familyName}` })}{' '}
          <TextLink as={Link} to={`/brivpratigie/${done.enrolmentId}`}>
            {t('privacy.corrections.reissue')}
          </TextLink>
        </p>
      )}
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={4} />}>
        {({ nameCorrections }) =>
          nameCorrections.length === 0 ? (
            <EmptyState title={t('privacy.corrections.none')}>{t('privacy.corrections.none.advice')}</EmptyState>
          ) : (
            <ul className="grid gap-4">
              {nameCorrections.map((correction) => (
                <li key={correction.id}>
                  <OneCorrection correction={correction} onAccepted={setDone} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}

interface OneCorrectionProps {
  correction: NameCorrectionPartsFragment;
  onAccepted: (correction: NameCorrectionPartsFragment) => void;
}

function OneCorrection({ correction: { id, person, givenName, familyName, askedAt }, onAccepted }: OneCorrectionProps) {
  const t = useT();
  const locale = useLocale();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [busy, setBusy] = useState<boolean>();
  const decide = async (accept: boolean) => {
    setBusy(accept);
    try {
      const { decideNameCorrection: result } = await request(DecideNameCorrectionDocument, { input: { key: keyOf(accept), id, accept } });
      if (isRefusal(result)) notify({ message: refusalText(t, result), tone: 'error' });
      else if (accept) onAccepted(result);
      else notify({ message: t('privacy.corrections.refused') });
      await queryClient.invalidateQueries({ queryKey: operationKey(NameCorrectionsDocument) });
      focusHeading();
    } catch (error) {
      notify({ message: failureText(t, error), tone: 'error' });
    } finally {
      setBusy(undefined);
    }
  };
  const asked = `${givenName} ${familyName}`;
  return (
    <Card as="article">
      <p className="font-semibold">{t('privacy.corrections.change', { now: `${person.givenName} ${person.familyName}`, asked })}</p>
      <p className="text-small text-muted">{t('privacy.corrections.asked-on', { day: formatDate(askedAt, locale) })}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button busy={busy === true} busyLabel={t('privacy.saving')} onClick={() => void decide(true)} aria-label={t('privacy.corrections.accept.label', { asked })}>
          {t('privacy.corrections.accept')}
        </Button>
        <Button variant="secondary" busy={busy === false} busyLabel={t('privacy.saving')} onClick={() => void decide(false)} aria-label={t('privacy.corrections.refuse.label', { asked })}>
          {t('privacy.corrections.refuse')}
        </Button>
      </div>
    </Card>
  );
}
