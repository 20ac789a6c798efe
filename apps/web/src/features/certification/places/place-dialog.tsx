import { TextField, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { AddPlaceDocument, RenamePlaceDocument } from '../../../generated/graphql';
import { FormDialog, useSubmission, useWriteKey } from '../../../platform/form';
import { request } from '../../../platform/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import { type Place, refreshPlaces } from './place';

const [formId, codeId, lvId, enId] = ['vieta', 'vieta-kods', 'vieta-lv', 'vieta-en'];
const fieldOfRefusal = { 'place-code-malformed': codeId, 'place-code-taken': codeId, 'place-name-missing': lvId, 'place-name-taken': lvId };

/** A new prison, or another name for one; its code stays, since programmes and facts go by it. */
export function PlaceDialog({ place, onClose }: { place: Place | undefined; onClose: () => void }) {
  const t = useT();
  const text = useLocalized();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [draft, setDraft] = useState({ code: place?.code ?? '', lv: place?.name.lv ?? '', en: place?.name.en ?? '' });
  const submission = useSubmission(formId, fieldOfRefusal);

  const submit = async () => {
    const missing = [
      ...(draft.code.trim() ? [] : [{ fieldId: codeId, message: t('refusal.place-code-malformed') }]),
      ...(draft.lv.trim() ? [] : [{ fieldId: lvId, message: t('places.name.missing') }]),
      ...(draft.en.trim() ? [] : [{ fieldId: enId, message: t('places.name.missing') }]),
    ];
    const saved = await submission.run(missing, async () => {
      const input = { key: keyOf(draft), ...draft };
      return place ? (await request(RenamePlaceDocument, { input })).renamePlace : (await request(AddPlaceDocument, { input })).addPlace;
    });
    if (!saved) return;
    notify({ message: t(place ? 'places.renamed' : 'places.added', { name: text(saved.name) }) });
    void refreshPlaces();
    onClose();
  };
  const field = (id: string, name: keyof typeof draft) => {
    const error = submission.problemOf(id);
    return {
      id,
      value: draft[name],
      autoComplete: 'off',
      onChange: ({ target }: { target: { value: string } }) => setDraft({ ...draft, [name]: target.value }),
      ...(error && { error }),
    };
  };
  return (
    <FormDialog
      formId={formId}
      title={place ? t('places.rename.title', { name: text(place.name) }) : t('places.add.title')}
      submission={submission}
      submitLabel={t(place ? 'places.rename.submit' : 'places.add')}
      busyLabel={t('places.saving')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField label={t('places.name.lv')} {...field(lvId, 'lv')} />
      <TextField label={t('places.name.en')} lang="en" {...field(enId, 'en')} />
      {!place && <TextField label={t('places.code')} hint={t('places.code.hint')} autoCapitalize="none" spellCheck={false} {...field(codeId, 'code')} />}
    </FormDialog>
  );
}
