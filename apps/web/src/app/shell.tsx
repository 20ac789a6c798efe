import { AppFooter, AppHeader, AppShell, Mark, SkipLink, TextLink } from '@lidzgaita/ui';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useT } from '../platform/i18n';
import { useViewerQuery } from '../platform/session';
import { AccountPanel } from './account-panel';
import { BottomPlaces, HeaderPlaces } from './places';
import { ConnectionBanner } from './connection-banner';
import { LanguageChoice } from './language-choice';
import { SearchButton } from './search-button';
import { placesOf } from './navigation';
import { ThemeChoice } from './theme-choice';

export function Shell() {
  const t = useT();
  const { pathname } = useLocation();
  const { data: viewer } = useViewerQuery();
  const places = viewer ? placesOf(viewer) : [];
  return (
    <AppShell
      skipLink={<SkipLink>{t('app.skip')}</SkipLink>}
      banner={<ConnectionBanner />}
      header={
        <AppHeader
          mark={
            <Link
              to="/"
              aria-label={t('app.mark')}
              className="inline-flex min-h-12 items-center rounded-md no-underline"
            >
              <Mark word="Līdzgaita" />
            </Link>
          }
          nav={places.length > 0 && <HeaderPlaces places={places} />}
          actions={
            <>
              {viewer && <SearchButton viewer={viewer} />}
              <LanguageChoice />
              {viewer && <AccountPanel key={pathname} viewer={viewer} />}
            </>
          }
        />
      }
      bottomNav={places.length > 1 && <BottomPlaces places={places} />}
      footer={
        <AppFooter>
          <p className="min-w-0 flex-1 basis-60">{t('app.footer')}</p>
          <TextLink as={Link} to="/privatums" standalone>
            {t('app.privacy')}
          </TextLink>
          <ThemeChoice />
        </AppFooter>
      }
    >
      <Outlet />
      <ScrollRestoration />
    </AppShell>
  );
}
