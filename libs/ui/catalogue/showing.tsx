import { useMemo, useState } from 'react';
import { Award, BookOpen, CalendarDays, FileCheck2, MessageSquare } from 'lucide-react';
import {
  Badge,
  Button,
  Callout,
  Card,
  DataTable,
  Disclosure,
  GlossaryPopover,
  KeyValueList,
  LinkButton,
  Mark,
  Pagination,
  ProgressLine,
  Prose,
  Road,
  StatusWord,
  Tabs,
  TextLink,
  Timeline,
  type Sort,
  type Tone,
} from '../src';
import { Row, Section } from './section';
import { texts, type Lang } from './texts';

interface Person {
  id: string;
  name: string;
  group: string;
  state: string;
  tone: Tone;
  next: string;
  due: string;
  points: number;
}

const people: Person[] = [
  {
    id: '1',
    name: 'Ilze Kalniņa',
    group: 'Rīga, rudens',
    state: 'Gaida intervijas laiku',
    tone: 'waiting',
    next: 'Piedāvāt laiku',
    due: '28.11.2026.',
    points: 92,
  },
  {
    id: '2',
    name: 'Jānis Bērziņš',
    group: 'Rīga, rudens',
    state: 'Sertificēts',
    tone: 'success',
    next: 'Nav',
    due: '14.03.2028.',
    points: 88,
  },
  {
    id: '3',
    name: 'Zigrīda Ķirse',
    group: 'Valmiera',
    state: 'Izziņa beigusies',
    tone: 'warning',
    next: 'Lūgt jaunu izziņu',
    due: '02.11.2026.',
    points: 79,
  },
  {
    id: '4',
    name: 'Ņina Žukova',
    group: 'Daugavpils',
    state: 'Mācās',
    tone: 'info',
    next: 'Atgādināt par 4. moduli',
    due: '05.12.2026.',
    points: 64,
  },
  {
    id: '5',
    name: 'Andris Šķēle-Ozoliņš',
    group: 'Kurzeme, attālināti',
    state: 'Apturēts',
    tone: 'error',
    next: 'Izskatīt lēmumu',
    due: '30.11.2026.',
    points: 71,
  },
];

export function Showing({ lang }: { lang: Lang }) {
  const t = texts[lang];
  const [sort, setSort] = useState<Sort>({ column: 'name', direction: 'ascending' });
  const [selected, setSelected] = useState<Set<string>>(new Set(['3']));
  const [page, setPage] = useState(5);
  const rows = useMemo(() => {
    const by = (p: Person) => (sort.column === 'points' ? p.points : sort.column === 'state' ? p.state : p.name);
    const sorted = [...people].sort((a, b) => {
      const [x, y] = [by(a), by(b)];
      return typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'lv');
    });
    return sort.direction === 'ascending' ? sorted : sorted.reverse();
  }, [sort]);
  return (
    <>
      <Section id="mark" title="Mark">
        <Row>
          <Mark word="Līdzgaita" />
          <Mark title="Līdzgaita" />
          <Mark title="Līdzgaita" className="[&>svg]:size-20" />
        </Row>
      </Section>

      <Section id="card" title="Card, ProgressLine">
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Card
            tone="lead"
            eyebrow="3. modulis no 8"
            title="Robežas un uzticēšanās"
            headingLevel={3}
            actions={
              <>
                <LinkButton href="#card">Turpināt</LinkButton>
                <span className="text-small text-muted">Atlikušas apmēram 12 minūtes</span>
              </>
            }
          >
            <p className="mb-4">Jūs apstājāties pie sadaļas „Ko darīt, ja solījumu nevar turēt”.</p>
            <ProgressLine label="Modulī" value={5} max={8} valueText="5 no 8 sadaļām" />
          </Card>
          <div className="grid gap-4">
            <Card title="Nākamā tikšanās" headingLevel={3}>
              <p>
                <time dateTime="2026-11-26T18:00">ceturtdien, 26. novembrī, plkst. 18.00</time>, tiešsaistē
              </p>
            </Card>
            <Card tone="sunken">
              <ProgressLine label="Lejupielādē moduli" value={37} valueText="0,9 no 2,4 MB" />
            </Card>
          </div>
        </div>
      </Section>

      <Section id="callout" title="Callout">
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Callout kind="note" label="Ievērojiet">
            <p>Tikšanās telpā tālruni ienest nedrīkst. Izdrukājiet kabatas versiju.</p>
          </Callout>
          <Callout kind="warning" label="Uzmanību" title="Par paškaitējumu ziņojiet tūlīt" headingLevel={3}>
            <p>Zvaniet dežurantam. Nevilcinieties arī tad, ja cilvēks lūdz klusēt.</p>
          </Callout>
          <Callout kind="example" label="Piemērs">
            <p>Māris trešo reizi neatnāk. Mentors viņam nepārmet, bet jautā: „Kas Jums palīdzētu atnākt?”</p>
          </Callout>
          <Callout kind="reflect" label="Pārdomām">
            <p>Kad pēdējoreiz kāds Jūs uzklausīja, neko neiesakot? Kā jutāties?</p>
          </Callout>
          <Callout kind="law" label="Likums">
            <p>Par piespiedu darbu un probāciju lemj Valsts probācijas dienests.</p>
          </Callout>
          <Callout kind="support" label="Atbalsts Jums">
            <p>Ja saruna Jūs ir satraukusi, piezvaniet savai koordinatorei.</p>
          </Callout>
        </div>
      </Section>

      <Section id="status-word" title="StatusWord, Badge">
        {(
          [
            ['success', 'Nokārtots'],
            ['warning', 'Beidzas pēc 12 dienām'],
            ['error', 'Jālabo'],
            ['info', 'Mācās'],
            ['waiting', 'Gaida pārbaudi'],
            ['neutral', 'Nav sākts'],
            ['certificate', 'Sertificēts mentors'],
          ] as const
        ).map(([tone, word]) => (
          <div key={tone} className="-my-2 grid grid-cols-2 items-center gap-4 sm:max-w-form">
            <StatusWord tone={tone}>{word}</StatusWord>
            <span>
              <Badge tone={tone}>{word}</Badge>
            </span>
          </div>
        ))}
      </Section>

      <Section id="road" title="Road">
        <Card className="max-w-form">
          <Road
            label="Ceļš līdz apliecībai"
            steps={[
              { id: '1', state: 'met', title: 'Tiešsaistes mācības', status: 'Pabeigtas 12.10.2026.' },
              { id: '2', state: 'met', title: 'Zināšanu pārbaude', status: 'Nokārtota 15.10.2026., 92\u00a0%' },
              {
                id: '3',
                state: 'expired',
                title: 'Izziņa par sodāmību',
                status: 'Beigusies 02.11.2026.',
                meta: 'Jūsu kārta: iesniedziet jaunu izziņu.',
                action: <Button variant="secondary">Iesniegt izziņu</Button>,
              },
              {
                id: '4',
                state: 'current',
                title: 'Klātienes nodarbības',
                status: 'Apmeklētas 2 no 4',
                meta: 'Nākamā: 26. novembrī plkst. 18.00, Rīgā.',
                action: <LinkButton href="#road">Pieteikties nodarbībai</LinkButton>,
              },
              {
                id: '5',
                state: 'waiting',
                title: 'Intervija',
                status: 'Gaida koordinatori',
                meta: 'Anda Liepa piedāvās laiku līdz 30. novembrim.',
              },
              { id: '6', state: 'missing', title: 'Brīvprātīgā līgums', status: 'Vēl nav parakstīts' },
            ]}
          />
        </Card>
      </Section>

      <Section id="tabs" title="Tabs, Disclosure">
        <Tabs
          label="Moduļa daļas"
          items={[
            {
              id: 'read',
              label: 'Lasīt',
              icon: <BookOpen aria-hidden />,
              content: <p>Astoņas sadaļas, kopā 40 minūtes.</p>,
            },
            { id: 'quiz', label: 'Pārbaude', icon: <FileCheck2 aria-hidden />, content: <p>Desmit jautājumi.</p> },
            {
              id: 'talk',
              label: 'Sarunas',
              icon: <MessageSquare aria-hidden />,
              content: <p>Vēl neviens nav rakstījis.</p>,
            },
          ]}
        />
        <div className="grid max-w-form gap-2">
          <Disclosure summary="Kāpēc šī atbilde ir pareiza" open>
            <p>Tāpēc, ka uzticēšanās rodas tur, kur robežas ir zināmas jau iepriekš.</p>
          </Disclosure>
          <Disclosure summary="Ieraksta teksts" meta="4 min">
            <p>Labdien! Šodien runāsim par pirmo tikšanos.</p>
          </Disclosure>
        </div>
      </Section>

      <Section id="data-table" title="DataTable, Pagination">
        <DataTable
          caption="Kam nepieciešama rīcība"
          columns={[
            {
              id: 'name',
              header: 'Vārds',
              cell: (p) => <TextLink href="#data-table">{p.name}</TextLink>,
              sortable: true,
              rowHeader: true,
              nowrap: true,
            },
            {
              id: 'state',
              header: 'Statuss',
              cell: (p) => <StatusWord tone={p.tone}>{p.state}</StatusWord>,
              sortable: true,
            },
            { id: 'next', header: 'Nākamais solis', cell: (p) => p.next },
            { id: 'group', header: 'Grupa', cell: (p) => p.group },
            { id: 'due', header: 'Termiņš', cell: (p) => p.due, nowrap: true },
            {
              id: 'points',
              header: 'Punkti',
              cell: (p) => `${p.points}\u00a0%`,
              sortable: true,
              align: 'end',
              nowrap: true,
            },
          ]}
          rows={rows}
          rowKey={(p) => p.id}
          sort={sort}
          onSort={setSort}
          selection={{
            selected,
            onChange: setSelected,
            selectAllLabel: 'Izvēlēties visus šajā lapā',
            selectRowLabel: (p) => `Izvēlēties: ${p.name}`,
          }}
          dense
        />
        <Pagination
          page={page}
          pageCount={20}
          onPage={setPage}
          labels={{ nav: 'Saraksta lapas', previous: 'Iepriekšējā', next: 'Nākamā', page: (n) => `${n}. lapa` }}
        />
        <DataTable
          caption="Apmeklējums"
          columns={[
            { id: 'name', header: 'Vārds', cell: (p: Person) => p.name, rowHeader: true },
            { id: 'group', header: 'Grupa', cell: (p: Person) => p.group },
          ]}
          rows={[]}
          rowKey={(p) => p.id}
          empty="Šajā nodarbībā vēl neviens nav pieteicies."
        />
      </Section>

      <Section id="timeline" title="Timeline, KeyValueList">
        <div className="grid gap-8 lg:grid-cols-2">
          <Timeline
            label="Notikumi"
            items={[
              {
                id: '1',
                when: '22.11.2026. plkst. 14.20',
                title: 'Apliecība izsniegta',
                icon: <Award aria-hidden className="text-carmine" />,
                children: 'Lēmumu pieņēma Anda Liepa.',
              },
              { id: '2', when: '18.11.2026.', title: 'Intervija notikusi', icon: <CalendarDays aria-hidden /> },
              { id: '3', when: '12.10.2026.', title: 'Tiešsaistes mācības pabeigtas' },
            ]}
          />
          <KeyValueList
            items={[
              { key: 'Vārds', value: 'Ilze Kalniņa' },
              { key: 'Apliecības numurs', value: 'LG-2026-0184' },
              { key: 'Derīga līdz', value: '22.11.2028.', action: <TextLink href="#timeline">Atjaunot</TextLink> },
              { key: 'Statuss', value: <StatusWord tone="success">Derīga</StatusWord> },
            ]}
          />
        </div>
      </Section>

      <Section id="prose" title="Prose, GlossaryPopover">
        <Prose>
          <h3>Pirmā tikšanās</h3>
          <p>
            Pirmajā reizē neviens no Jums negaida brīnumu.{' '}
            <GlossaryPopover
              term="Mentors"
              definition="Brīvprātīgais, kurš regulāri tiekas ar vienu cilvēku ieslodzījumā un pēc tā un palīdz viņam virzīties uz paša izvēlētu mērķi."
              closeLabel={t.close}
            >
              Mentoram
            </GlossaryPopover>{' '}
            pietiek ar to, ka viņš atnāk laikā, nosauc savu vārdu un pasaka, cik ilgi tikšanās turpināsies. Uzticēšanās
            rodas no <em>paredzamības</em>, nevis no lieliem solījumiem. <strong>Nesoliet to, ko nevarat turēt.</strong>
          </p>
          <p>
            Vairāk par to lasiet <a href="#prose">nodaļā par robežām</a>. Tur ir arī trīs īsas sarunas, kuras var
            izspēlēt divatā.
          </p>
          <h4>Ko ņemt līdzi</h4>
          <ul>
            <li>personu apliecinošu dokumentu;</li>
            <li>kabatas versiju, jo tālrunis paliek skapītī;</li>
            <li>
              laiku: tikšanās ilgst 60–90 minūtes, un pārbaude pie ieejas var aizņemt vēl <span>20&nbsp;minūtes</span>.
            </li>
          </ul>
          <Callout kind="reflect" label="Pārdomām">
            <p>Ko Jūs pats gribētu dzirdēt pirmajās piecās minūtēs?</p>
          </Callout>
          <blockquote>
            <p>„Viņš katru otrdienu bija klāt. Tas arī bija viss, un ar to pietika.”</p>
          </blockquote>
          <table>
            <thead>
              <tr>
                <th scope="col">Saka</th>
                <th scope="col">Labāk teikt</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>„Viss būs labi.”</td>
                <td>„Es atnākšu arī nākamotrdien.”</td>
              </tr>
              <tr>
                <td>„Jums vajadzētu…”</td>
                <td>„Ko Jūs pats par to domājat?”</td>
              </tr>
            </tbody>
          </table>
          <p lang="ru">Волонтёр приходит вовремя, называет своё имя и говорит, сколько продлится встреча.</p>
        </Prose>
      </Section>
    </>
  );
}
