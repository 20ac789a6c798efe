import { useState } from 'react';
import { BookOpen, CalendarDays, House, UserRound } from 'lucide-react';
import {
  AppFooter,
  AppHeader,
  BottomNav,
  BottomNavItem,
  Button,
  Card,
  ConfirmationBar,
  EmptyState,
  ErrorState,
  LinkButton,
  Mark,
  NavCount,
  NavItem,
  NavList,
  OfflineBanner,
  PageHeading,
  Skeleton,
  TextLink,
} from '../src';
import { Section } from './section';

export function States() {
  const [offline, setOffline] = useState(true);
  return (
    <>
      <Section id="skeleton" title="Skeleton">
        <div className="grid gap-4 lg:grid-cols-3">
          <Card>
            <Skeleton label="Ielādē tekstu…" lines={4} />
          </Card>
          <Skeleton label="Ielādē kartīti…" kind="block" height="9.5rem" />
          <Skeleton label="Ielādē sarakstu…" kind="rows" lines={3} />
        </div>
      </Section>
      <Section id="empty-state" title="EmptyState, ErrorState">
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <EmptyState
            title="Tikšanās vēl nav ieplānotas"
            headingLevel={3}
            action={<LinkButton href="#empty-state">Izvēlēties laiku</LinkButton>}
          >
            <p>Kad pieteiksieties nodarbībai, tā parādīsies šeit un Jūsu kalendārā.</p>
          </EmptyState>
          <ErrorState
            title="Sarakstu neizdevās ielādēt"
            headingLevel={3}
            retryLabel="Mēģināt vēlreiz"
            onRetry={() => undefined}
            requestId="7f3a-19c2-e0b4"
            requestIdLabel="Pieteikuma numurs:"
          >
            <p>Jūsu atbildes ir saglabātas. Pārbaudiet savienojumu un mēģiniet vēlreiz.</p>
          </ErrorState>
        </div>
      </Section>
      <Section id="offline-banner" title="OfflineBanner, ConfirmationBar">
        <div className="overflow-hidden rounded-md border border-divider">
          <OfflineBanner offline={offline}>
            Savienojuma nav. Atbildes saglabātas šajā tālrunī 14.20 un tiks nosūtītas, kad savienojums atgriezīsies.
          </OfflineBanner>
          <div className="p-4">
            <Button variant="secondary" onClick={() => setOffline(!offline)}>
              Mainīt savienojumu
            </Button>
          </div>
        </div>
        <ConfirmationBar
          message="Nodarbība atcelta. Deviņi dalībnieki saņems ziņu."
          action={{ label: 'Atsaukt', onAction: () => undefined }}
          closeLabel="Aizvērt"
          onClose={() => undefined}
        />
      </Section>
      <Section id="app-shell" title="AppShell, AppHeader, NavList, BottomNav, PageHeading, AppFooter">
        <div className="overflow-hidden rounded-lg border border-divider">
          <AppHeader
            mark={<Mark word="Līdzgaita" />}
            nav={
              <NavList label="Parauga izvēlne">
                <NavItem href="#app-shell" current>
                  Darba saraksts
                </NavItem>
                <NavItem href="#app-shell" badge={<NavCount label="3 jauni pieteikumi">3</NavCount>}>
                  Pieteikumi
                </NavItem>
                <NavItem href="#app-shell">Nodarbības</NavItem>
              </NavList>
            }
            navOnPhones
          />
          <div className="p-4 sm:p-6">
            <PageHeading
              back={
                <TextLink href="#app-shell" standalone>
                  Visas grupas
                </TextLink>
              }
              eyebrow="Grupa"
              title={<>Rīga, 2026. gada rudens</>}
              lead="14 dalībnieki, četras klātienes nodarbības, noslēgums 18. decembrī."
              actions={<Button variant="secondary">Pievienot dalībnieku</Button>}
            />
          </div>
          <div className="relative h-20 transform-gpu">
            <BottomNav label="Parauga apakšējā izvēlne">
              <BottomNavItem href="#app-shell" icon={<House aria-hidden />} current>
                Sākums
              </BottomNavItem>
              <BottomNavItem href="#app-shell" icon={<BookOpen aria-hidden />}>
                Mācības
              </BottomNavItem>
              <BottomNavItem
                href="#app-shell"
                icon={<CalendarDays aria-hidden />}
                badge={<NavCount label="1 jauns laiks">1</NavCount>}
              >
                Tikšanās
              </BottomNavItem>
              <BottomNavItem href="#app-shell" icon={<UserRound aria-hidden />}>
                Profils
              </BottomNavItem>
            </BottomNav>
          </div>
          <AppFooter>
            <TextLink href="#app-shell" standalone>
              Piekļūstamība
            </TextLink>
            <TextLink href="#app-shell" standalone>
              Privātums
            </TextLink>
          </AppFooter>
        </div>
      </Section>
    </>
  );
}
