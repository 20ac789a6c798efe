import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  Announcer,
  AppFooter,
  AppHeader,
  AppShell,
  LanguageSwitch,
  Mark,
  PageHeading,
  SkipLink,
  TextSizeControl,
  ThemeSwitch,
  applyTextSize,
  applyTheme,
  type TextSize,
  type Theme,
} from '../src';
import { Actions } from './actions';
import { Forms } from './forms';
import { Showing } from './showing';
import { States } from './states';
import { texts, type Lang } from './texts';
import './catalogue.css';

function Catalogue() {
  const [lang, setLang] = useState<Lang>('lv');
  const [theme, setTheme] = useState<Theme>('system');
  const [size, setSize] = useState<TextSize>('normal');
  const t = texts[lang];
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => applyTextSize(size), [size]);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return (
    <Announcer closeLabel={t.close} regionLabel={t.notices}>
      <AppShell
        skipLink={<SkipLink>{t.skip}</SkipLink>}
        header={
          <AppHeader
            mark={<Mark word="Līdzgaita" />}
            actions={
              <LanguageSwitch
                label={t.language}
                options={[
                  { code: 'lv', label: 'Latviešu', short: 'LV' },
                  { code: 'en', label: 'English', short: 'EN' },
                ]}
                value={lang}
                onChange={(code) => setLang(code as Lang)}
              />
            }
          />
        }
        footer={
          <AppFooter>
            <span>libs/ui</span>
          </AppFooter>
        }
      >
        <PageHeading title={t.title} lead={t.lead} />
        <div className="mb-8 flex flex-wrap gap-x-8 gap-y-4">
          <ThemeSwitch label={t.theme} labels={t.themes} value={theme} onChange={setTheme} />
          <TextSizeControl label={t.textSize} labels={t.textSizes} value={size} onChange={setSize} />
        </div>
        <Actions lang={lang} />
        <Forms lang={lang} />
        <Showing lang={lang} />
        <States />
      </AppShell>
    </Announcer>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Catalogue />
  </StrictMode>,
);
