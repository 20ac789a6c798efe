import { DataTable, Pagination, SearchField, Segmented, StatusWord, TextLink, type Tone } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { AgreementSignersDocument, type AgreementsQuery, type AgreementSignersQuery, type SigningState } from '../../../../generated/graphql';
import { formatDate } from '../../../../platform/dates';
import { useOperation } from '../../../../platform/graphql';
import { useLocale, useLocalized, useT } from '../../../../platform/i18n';
import { Loaded } from '../../../../platform/page';
import { useTyped, useUrlValues } from '../../../../platform/url';

type Signer = NonNullable<AgreementSignersQuery['agreementSigners']>['people'][number];

const PAGE = 50;
const tones: Record<SigningState, Tone> = { SIGNED: 'success', CHANGED: 'warning', UNSIGNED: 'waiting', EXPIRED: 'warning' };
const states = ['CHANGED', 'UNSIGNED', 'SIGNED'] as const;

interface SignersProps {
  overview: AgreementsQuery['agreements'][number];
}

/** Who has signed one document; the filter and the page are in the address. */
export function Signers({ overview }: SignersProps) {
  const t = useT();
  const locale = useLocale();
  const url = useUrlValues();
  const [search, setSearch] = useTyped(url.get('mekle'), (text) => url.set({ mekle: text.trim(), lapa: '' }));
  const { current, signed, changed, unsigned } = overview;
  const counts = { SIGNED: signed, CHANGED: changed, UNSIGNED: unsigned };
  const asked = url.get('skats').toUpperCase();
  const state = states.find((each) => each === asked) ?? null;
  const page = Math.max(1, Number(url.get('lapa')) || 1);
  const query = useOperation(AgreementSignersDocument, { documentId: current.documentId, state, search: url.get('mekle') || null, page });
  return (
    <>
      <p className="mt-4 text-muted">{t('agreements.staff.current', { number: current.number, date: formatDate(current.publishedAt, locale, 'on') })}</p>
      <div className="my-5 flex flex-wrap items-end gap-4">
        <Segmented
          label={t('agreements.staff.filter')}
          options={[
            { value: '', label: t('agreements.staff.all', { n: signed + changed + unsigned }) },
            ...states.map((each) => ({ value: each, label: t(`agreements.staff.${each}`, { n: counts[each] }) })),
          ]}
          value={state ?? ''}
          onChange={(value) => url.set({ skats: value.toLowerCase(), lapa: '' })}
        />
        <SearchField label={t('agreements.staff.search')} value={search} onChange={setSearch} clearLabel={t('agreements.staff.clear')} />
      </div>
      <Loaded query={query}>
        {({ agreementSigners }) =>
          agreementSigners && agreementSigners.people.length > 0 ? (
            <SignersTable people={agreementSigners.people} total={agreementSigners.total} page={page} onPage={(to) => url.set({ lapa: to > 1 ? String(to) : '' })} />
          ) : (
            <p>{t('agreements.staff.nobody')}</p>
          )
        }
      </Loaded>
    </>
  );
}

interface SignersTableProps {
  people: Signer[];
  total: number;
  page: number;
  onPage: (page: number) => void;
}

function SignersTable({ people, total, page, onPage }: SignersTableProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const name = ({ enrolmentId, person }: Signer) => (
    <TextLink as={Link} to={`/brivpratigie/${enrolmentId}`}>
      {person.givenName} {person.familyName}
    </TextLink>
  );
  const status = ({ state }: Signer) => <StatusWord tone={tones[state]}>{t(`agreements.state.${state}`)}</StatusWord>;
  const last = ({ number, signedAt }: Signer) =>
    number && signedAt ? t('agreements.staff.signed-what', { number, date: formatDate(signedAt, locale) }) : t('agreements.staff.never');
  return (
    <>
      <div className="hidden md:block">
        <DataTable<Signer>
          caption={t('agreements.staff.table')}
          captionHidden
          rows={people}
          rowKey={({ enrolmentId }) => enrolmentId}
          columns={[
            { id: 'person', header: t('agreements.staff.person'), rowHeader: true, cell: name },
            { id: 'cohort', header: t('agreements.staff.cohort'), cell: ({ cohortTitle }) => text(cohortTitle) },
            { id: 'state', header: t('agreements.staff.state'), cell: status },
            { id: 'signed', header: t('agreements.staff.signed-on'), cell: last },
          ]}
        />
      </div>
      <ul aria-label={t('agreements.staff.table')} className="divide-y divide-divider border-y border-divider md:hidden">
        {people.map((signer) => (
          <li key={signer.enrolmentId} className="grid justify-items-start gap-1 py-3">
            {name(signer)}
            <p className="text-small text-muted">{text(signer.cohortTitle)}</p>
            {status(signer)}
            {signer.signedAt && <p className="text-small text-muted">{last(signer)}</p>}
          </li>
        ))}
      </ul>
      {total > PAGE && (
        <Pagination
          page={page}
          pageCount={Math.ceil(total / PAGE)}
          onPage={onPage}
          labels={{
            nav: t('agreements.staff.pages'),
            previous: t('agreements.staff.previous'),
            next: t('agreements.staff.next'),
            page: (n) => t('agreements.staff.page', { n }),
          }}
        />
      )}
    </>
  );
}
