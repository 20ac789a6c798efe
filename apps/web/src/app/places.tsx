import { BottomNav, BottomNavItem, NavItem, NavList } from '@lidzgaita/ui';
import { type ComponentType, Suspense } from 'react';
import { NavLink } from 'react-router';
import { useT } from '../platform/i18n';
import type { Place } from './navigation';

interface PlacesProps {
  places: Place[];
}

export function HeaderPlaces({ places }: PlacesProps) {
  const t = useT();
  return (
    <NavList label={t('app.nav')}>
      {places.map(({ to, label, icon: Icon, end = false, Count }) => (
        <NavItem key={to} as={NavLink} to={to} end={end} icon={<Icon aria-hidden />} badge={countOf(Count)}>
          {t(label)}
        </NavItem>
      ))}
    </NavList>
  );
}

export function BottomPlaces({ places }: PlacesProps) {
  const t = useT();
  return (
    <BottomNav label={t('app.nav')}>
      {places.map(({ to, label, icon: Icon, end = false, Count }) => (
        <BottomNavItem key={to} as={NavLink} to={to} end={end} icon={<Icon aria-hidden />} badge={countOf(Count)}>
          {t(label)}
        </BottomNavItem>
      ))}
    </BottomNav>
  );
}

const countOf = (Count: ComponentType | undefined) =>
  Count && (
    <Suspense fallback={null}>
      <Count />
    </Suspense>
  );
