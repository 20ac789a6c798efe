import { Disclosure, Skeleton, useNotify } from '@lidzgaita/ui';
import { ErasePeopleDocument, ErasurePreviewDocument, ErasuresDueDocument } from '../../../../generated/graphql';
import { focusHeading, FormDialog, useSubmission, useWriteKey } from '../../../../platform/form';
import { operationKey, queryClient, request, useOperation } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { Loaded } from '../../../../platform/page';
import type { Due } from '../pages/erasures-due-page';
import { ErasureParts } from './erasure-parts';

type Person = Due['items'][number]['person'];

/** The last look at each of several people before their data go. */
export function EraseManyDialog({ people, onClose }: { people: Person[]; onClose: () => void }) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const submission = useSubmission('dzest-vairakus');
  const submit = async () => {
    const input = { personIds: people.map(({ id }) => id) };
    const done = await submission.run([], async () => (await request(ErasePeopleDocument, { input: { key: keyOf(input), ...input } })).erasePeople);
    if (!done) return;
    notify({ message: t('privacy.due.done', { n: done.erased }) });
    onClose();
    await queryClient.invalidateQueries({ queryKey: operationKey(ErasuresDueDocument) });
    focusHeading();
  };
  return (
    <FormDialog
      formId="dzest-vairakus"
      title={t('privacy.due.confirm', { n: people.length })}
      submission={submission}
      submitLabel={t('privacy.due.confirm', { n: people.length })}
      busyLabel={t('privacy.erase.busy')}
      danger
      size="large"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{t('privacy.due.confirm.lead')}</p>
      <div className="grid gap-3">
        {people.map((person) => (
          <Disclosure key={person.id} summary={`${person.givenName} ${person.familyName}`} open={people.length === 1}>
            <Preview personId={person.id} />
          </Disclosure>
        ))}
      </div>
    </FormDialog>
  );
}

function Preview({ personId }: { personId: string }) {
  const t = useT();
  const query = useOperation(ErasurePreviewDocument, { personId });
  return (
    <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={4} />}>
      {({ erasurePreview }) =>
        erasurePreview && (
          <>
            <ErasureParts title={t('privacy.erase.goes')} parts={erasurePreview.goes} />
            {erasurePreview.stays.length > 0 && <ErasureParts title={t('privacy.erase.stays')} parts={erasurePreview.stays} />}
          </>
        )
      }
    </Loaded>
  );
}
