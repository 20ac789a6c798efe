import { useState } from 'react';
import { EvidencePreviewDocument, RecordEvidenceForManyDocument, type RecordableForManyQuery } from '../../../generated/graphql';
import { useSubmission, useWriteKey } from '../../../platform/form';
import { isRefusal, request } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { fieldOfRefusal, useFact } from '../evidence/use-fact';
import { refreshStandings } from '../volunteer-cache';
import { type Outlook, suggested } from './outlook';

export type Recordable = RecordableForManyQuery['recordableForMany'][number];
export interface RecordedFact {
  enrolmentId: string;
  factId: string;
}

export const [formId, requirementId, peopleId] = ['ieraksts-vairakiem', 'ieraksts-prasiba', 'ieraksts-cilveki'];

/** From what is said about several people, by a look at what it changes, to what was recorded. */
export function useRecording(enrolmentIds: string[]) {
  const t = useT();
  const keyOf = useWriteKey();
  const [requirement, setRequirement] = useState<Recordable>();
  const [outlooks, setOutlooks] = useState<Outlook[]>();
  const [chosen, setChosen] = useState<Set<string>>(new Set());
  const [outdated, setOutdated] = useState(false);
  const [recorded, setRecorded] = useState<RecordedFact[]>();
  const fact = useFact(requirement?.kind ?? '');
  const submission = useSubmission(formId, fieldOfRefusal);
  const said = () => ({ requirementId: requirement?.id ?? '', ...fact.said() });

  const look = async () => {
    const { evidencePreview } = await request(EvidencePreviewDocument, { input: { enrolmentIds, ...said() } });
    setOutlooks(evidencePreview);
    setChosen(suggested(evidencePreview));
    return { facts: null };
  };
  const preview = () => {
    setOutdated(false);
    const missing = requirement ? fact.missing() : [{ fieldId: requirementId, message: t('many.requirement.missing') }];
    return submission.run(missing, look);
  };
  const record = async () => {
    const people = (outlooks ?? []).filter(({ enrolmentId }) => chosen.has(enrolmentId)).map(({ enrolmentId, plan }) => ({ enrolmentId, plan }));
    const input = { ...said(), people };
    const missing = people.length > 0 ? [] : [{ fieldId: peopleId, message: t('many.nobody-chosen') }];
    const done = await submission.run(missing, async () => {
      const { recordEvidenceForMany: answer } = await request(RecordEvidenceForManyDocument, { input: { key: keyOf(input), ...input } });
      if (!isRefusal(answer) || answer.code !== 'preview-outdated') return answer;
      // Nothing was recorded: what would happen now is shown first.
      setOutdated(true);
      return look();
    });
    if (!done?.facts) return;
    setRecorded(done.facts);
    refreshStandings();
  };
  return { requirement, setRequirement, fact, submission, outlooks, chosen, setChosen, outdated, recorded, preview, record, back: () => setOutlooks(undefined) };
}
