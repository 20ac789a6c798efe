import { Button, CheckboxGroup, CheckboxRow, Disclosure, ErrorSummary, TextArea, TextField } from '@lidzgaita/ui';
import { useState } from 'react';
import { CertifyCohortDocument } from '../../../generated/graphql';
import { formatDate } from '../../../platform/dates';
import { focusHeading, useSubmission, useWriteKey } from '../../../platform/form';
import { request } from '../../../platform/graphql';
import { useLocale, useT } from '../../../platform/i18n';
import { fullName } from '../volunteer';
import { refreshStandings } from '../volunteer-cache';
import { type CohortResult, isReady, outlookOf, type PreviewPerson } from './cohort-certify';
import { PersonWithoutCertificate } from './person-without-certificate';

interface CohortFormProps {
  cohortId: string;
  people: PreviewPerson[];
  onDone: (results: CohortResult[]) => void;
}

const [formId, peopleId, reasonId] = ['kohortas-apliecibas', 'kohortas-cilveki', 'kohortas-pamatojums'];

/** Who is certified, why, and with what limits; and what exactly will happen. */
export function CohortForm({ cohortId, people, onDone }: CohortFormProps) {
  const t = useT();
  const locale = useLocale();
  const keyOf = useWriteKey();
  const ready = people.filter(isReady);
  const [chosen, setChosen] = useState(() => new Set(ready.map(({ enrolmentId }) => enrolmentId)));
  const [limits, setLimits] = useState<Record<string, string>>({});
  const [reason, setReason] = useState('');
  const submission = useSubmission(formId, { 'reason-missing': reasonId, 'reason-too-long': reasonId });
  const error = submission.problemOf(reasonId);

  const choose = (enrolmentId: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(enrolmentId);
    else next.delete(enrolmentId);
    setChosen(next);
  };
  const submit = async () => {
    const taken = ready.filter(({ enrolmentId }) => chosen.has(enrolmentId));
    const input = {
      cohortId,
      reason,
      people: taken.map(({ enrolmentId, plan }) => ({ enrolmentId, plan, limits: limits[enrolmentId]?.trim() || null })),
    };
    const missing = [
      ...(taken.length > 0 ? [] : [{ fieldId: peopleId, message: t('decisions.cohort.nobody-chosen') }]),
      ...(reason.trim() ? [] : [{ fieldId: reasonId, message: t('refusal.reason-missing') }]),
    ];
    const done = await submission.run(missing, async () => (await request(CertifyCohortDocument, { input: { key: keyOf(input), ...input } })).certifyCohort);
    if (!done) return;
    onDone(done.results);
    refreshStandings();
    focusHeading();
  };
  return (
    <form
      id={formId}
      tabIndex={-1}
      noValidate
      className="focus-quiet grid gap-8"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorSummary title={t('form.problem')} errors={submission.problems} focusKey={submission.tries} />
      {ready.length > 0 && (
        <CheckboxGroup id={peopleId} legend={t('decisions.cohort.ready', { n: ready.length })} headingLevel={2}>
          {ready.map(({ enrolmentId, person, expiresOn, second }) => (
            <div key={enrolmentId}>
              <CheckboxRow
                label={fullName(person)}
                description={[
                  expiresOn && t('decisions.cohort.until', { date: formatDate(expiresOn, locale, 'until') }),
                  second && t('decisions.cohort.second'),
                ]
                  .filter(Boolean)
                  .join('. ')}
                checked={chosen.has(enrolmentId)}
                onChange={(event) => choose(enrolmentId, event.target.checked)}
              />
              {chosen.has(enrolmentId) && (
                <Disclosure look="plain" summary={t('decisions.cohort.limits.add', { name: fullName(person) })}>
                  <TextField
                    label={t('decisions.cohort.limits', { name: fullName(person) })}
                    optional={t('decisions.optional')}
                    value={limits[enrolmentId] ?? ''}
                    onChange={(event) => setLimits({ ...limits, [enrolmentId]: event.target.value })}
                  />
                </Disclosure>
              )}
            </div>
          ))}
        </CheckboxGroup>
      )}
      {ready.length > 0 && (
        <TextArea
          id={reasonId}
          label={t('decisions.cohort.reason')}
          hint={t('decisions.CERTIFY.reason.hint')}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          {...(error && { error })}
        />
      )}
      <Outlook people={people} chosen={chosen} />
      {ready.length > 0 && (
        <div>
          <Button type="submit" busy={submission.busy} busyLabel={t('decisions.busy')}>
            {t('decisions.cohort.do', { n: chosen.size })}
          </Button>
        </div>
      )}
      <Others people={people.filter((person) => !isReady(person))} />
    </form>
  );
}

/** Exactly what will happen, in words. */
function Outlook({ people, chosen }: { people: PreviewPerson[]; chosen: ReadonlySet<string> }) {
  const t = useT();
  const outlook = outlookOf(people, chosen);
  return (
    <section aria-labelledby="kas-notiks" className="rounded-md bg-sunken px-4 py-3">
      <h2 id="kas-notiks" className="font-sans text-body font-semibold">
        {t('decisions.cohort.outlook')}
      </h2>
      <ul aria-live="polite" className="mt-1 list-disc ps-5">
        {(['issued', 'proposed', 'certified', 'notReady', 'left'] as const)
          .filter((what) => outlook[what] > 0)
          .map((what) => (
            <li key={what}>{t(`decisions.cohort.outlook.${what}`, { n: outlook[what] })}</li>
          ))}
      </ul>
    </section>
  );
}

function Others({ people }: { people: PreviewPerson[] }) {
  const t = useT();
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="paligs">
      <h2 id="paligs" className="mb-3 text-h3">
        {t('decisions.cohort.others', { n: people.length })}
      </h2>
      <ul className="grid gap-4">
        {people.map((person) => (
          <PersonWithoutCertificate key={person.enrolmentId} person={person} />
        ))}
      </ul>
    </section>
  );
}
