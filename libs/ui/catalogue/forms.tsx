import { useState } from 'react';
import {
  Button,
  CheckboxGroup,
  CheckboxRow,
  ComboBox,
  DateField,
  ErrorSummary,
  Fieldset,
  LanguageSwitch,
  PasswordField,
  RadioGroup,
  RadioRow,
  SearchField,
  Segmented,
  SelectField,
  TextArea,
  TextField,
  TextSizeControl,
  ThemeSwitch,
  type TextSize,
  type Theme,
} from '../src';
import { Section } from './section';
import { texts, type Lang } from './texts';

const people = [
  { id: '1', label: 'Ilze Kalniņa', description: 'Rīga' },
  { id: '2', label: 'Jānis Bērziņš', description: 'Jelgava' },
  { id: '3', label: 'Zigrīda Ķirse', description: 'Valmiera' },
  { id: '4', label: 'Ņina Žukova', description: 'Daugavpils' },
];

export function Forms({ lang }: { lang: Lang }) {
  const t = texts[lang];
  const [choice, setChoice] = useState<string | null>('b');
  const [search, setSearch] = useState('Kalniņa');
  const [person, setPerson] = useState<string | null>(null);
  const [view, setView] = useState<'table' | 'board'>('table');
  const [theme, setTheme] = useState<Theme>('system');
  const [size, setSize] = useState<TextSize>('normal');
  const [language, setLanguage] = useState('lv');
  const [submits, setSubmits] = useState(0);
  return (
    <>
      <Section id="text-field" title="TextField, PasswordField, TextArea, SelectField, DateField">
        <div className="grid gap-6 lg:grid-cols-2">
          <TextField
            label="Vārds un uzvārds"
            hint="Tieši tā, kā jābūt apliecībā."
            autoComplete="name"
            defaultValue="Ilze Kalniņa"
          />
          <TextField
            label="E-pasts"
            type="email"
            error="Ierakstiet e-pasta adresi, piemēram, vards@piemers.lv."
            defaultValue="ilze@"
          />
          <TextField label="Garums" chars={4} suffix="min" inputMode="numeric" defaultValue="90" />
          <TextField label="Tālrunis" optional="(neobligāts)" type="tel" />
          <PasswordField
            label="Parole"
            hint="Vismaz 12 rakstzīmes."
            showLabel="Rādīt"
            hideLabel="Slēpt"
            defaultValue="kastanis"
          />
          <SelectField
            label="Reģions"
            placeholder="Izvēlieties"
            options={[
              { value: 'r', label: 'Rīga' },
              { value: 'k', label: 'Kurzeme' },
              { value: 'l', label: 'Latgale' },
            ]}
          />
          <DateField label="Līguma datums" defaultValue="2026-11-22" />
          <TextField label="Apliecības numurs" disabled defaultValue="LG-2026-0184" />
          <TextArea
            label="Kāpēc vēlaties palīdzēt?"
            hint="Dažos teikumos. Pareizas atbildes nav."
            defaultValue="Gribu, lai cilvēkam pēc atbrīvošanas ir kāds, kam piezvanīt."
            count="Atlikušas 412 rakstzīmes"
          />
        </div>
      </Section>

      <Section id="search-field" title="SearchField, ComboBox">
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <SearchField
            label="Meklēt cilvēku"
            value={search}
            onChange={setSearch}
            clearLabel="Notīrīt meklēto"
            result={search ? 'Atrasts 1 cilvēks' : 'Atrasti 48 cilvēki'}
          />
          <ComboBox
            label="Mentors"
            hint="Sāciet rakstīt vārdu."
            options={people}
            value={person}
            onChange={setPerson}
            emptyLabel="Tāda cilvēka sarakstā nav."
          />
        </div>
      </Section>

      <Section id="radio-group" title="RadioGroup, RadioRow">
        <div className="max-w-prose">
          <RadioGroup
            legend="Klients lūdz Jums iznest vēstuli, ko nodot māsai. Ko darāt?"
            headingLevel={3}
            value={choice}
            onChange={setChoice}
          >
            <RadioRow value="a" label="Paņemu vēstuli, jo tā ir tikai vēstule." />
            <RadioRow value="b" label="Atsakos, paskaidroju, kāpēc, un pastāstu par to koordinatorei." />
            <RadioRow value="c" label="Atsakos un nevienam neko nesaku." description="Saruna paliek starp mums." />
          </RadioGroup>
        </div>
        <div className="max-w-prose">
          <RadioGroup
            legend="Tas pats jautājums, kad atbilde ir parādīta"
            value="a"
            onChange={() => undefined}
            disabled
          >
            <RadioRow
              value="a"
              label="Paņemu vēstuli, jo tā ir tikai vēstule."
              state="incorrect"
              stateLabel="Jūsu atbilde, nepareizi"
              feedback="Priekšmetu nodošana bez atļaujas ir pārkāpums, arī tad, ja tā šķiet sīkums."
            />
            <RadioRow
              value="b"
              label="Atsakos, paskaidroju, kāpēc, un pastāstu par to koordinatorei."
              state="missed"
              stateLabel="Pareizā atbilde"
              feedback="Jūs sargājat gan sevi, gan cilvēku, kuram palīdzat."
            />
            <RadioRow
              value="c"
              label="Atsakos un nevienam neko nesaku."
              feedback="Klusējot Jūs paliekat viens ar risku."
            />
          </RadioGroup>
        </div>
        <div className="max-w-prose">
          <RadioGroup legend="Kad varat tikties?" error="Izvēlieties vienu laiku.">
            <RadioRow value="1" label="Darbdienās pēc plkst. 17" />
            <RadioRow value="2" label="Sestdienās no rīta" />
          </RadioGroup>
        </div>
      </Section>

      <Section id="checkbox-row" title="CheckboxRow, CheckboxGroup, Fieldset">
        <div className="max-w-prose">
          <CheckboxGroup legend="Kuras no šīm ziņām drīkstat izpaust?" hint="Atzīmējiet visas pareizās.">
            <CheckboxRow label="Savu darba tālruni" defaultChecked />
            <CheckboxRow label="Klienta adresi pēc atbrīvošanas" />
            <CheckboxRow label="Savas organizācijas nosaukumu" state="correct" stateLabel="Pareizi" defaultChecked />
          </CheckboxGroup>
        </div>
        <Fieldset legend="Piekrišana">
          <div className="max-w-prose">
            <CheckboxRow label="Esmu izlasījis ētikas kodeksu un apņemos to ievērot." />
          </div>
        </Fieldset>
      </Section>

      <Section id="error-summary" title="ErrorSummary, FieldError">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setSubmits(submits + 1);
          }}
          className="grid gap-5"
        >
          {submits > 0 && (
            <ErrorSummary
              title="Pārbaudiet divas atbildes"
              focusKey={submits}
              errors={[
                { fieldId: 'cat-phone', message: 'Ierakstiet tālruņa numuru ar astoņiem cipariem' },
                { fieldId: 'cat-days', message: 'Izvēlieties vismaz vienu dienu' },
              ]}
            />
          )}
          <TextField
            id="cat-phone"
            label="Tālrunis"
            error={submits > 0 ? 'Ierakstiet tālruņa numuru ar astoņiem cipariem.' : undefined}
          />
          <CheckboxGroup
            id="cat-days"
            legend="Dienas"
            className="max-w-form"
            error={submits > 0 ? 'Izvēlieties vismaz vienu dienu.' : undefined}
          >
            <CheckboxRow label="Pirmdiena" />
            <CheckboxRow label="Trešdiena" />
          </CheckboxGroup>
          <div>
            <Button type="submit">Iesniegt pieteikumu</Button>
          </div>
        </form>
      </Section>

      <Section id="segmented" title="Segmented, ThemeSwitch, TextSizeControl, LanguageSwitch">
        <div className="flex flex-wrap items-end gap-x-8 gap-y-5">
          <Segmented
            label="Skats"
            options={[
              { value: 'table', label: 'Tabula' },
              { value: 'board', label: 'Dēlis' },
            ]}
            value={view}
            onChange={setView}
          />
          <ThemeSwitch label={t.theme} labels={t.themes} value={theme} onChange={setTheme} />
          <TextSizeControl label={t.textSize} labels={t.textSizes} value={size} onChange={setSize} />
          <LanguageSwitch
            label="Valoda"
            options={[
              { code: 'lv', label: 'Latviešu' },
              { code: 'en', label: 'English' },
              { code: 'ru', label: 'Русский' },
            ]}
            value={language}
            onChange={setLanguage}
          />
        </div>
      </Section>
    </>
  );
}
