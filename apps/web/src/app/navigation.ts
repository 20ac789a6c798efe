import { BookOpen, House, type LucideIcon, Library, UserRoundCog, UsersRound } from 'lucide-react';
import { hasRole, type Viewer } from '../platform/session';

export interface Place {
  to: string;
  /** Id of the words. */
  label: string;
  icon: LucideIcon;
  /** Current on this address only, and not below it. */
  end?: boolean;
}

const trainee: Place[] = [
  { to: '/', label: 'app.nav.home', icon: House, end: true },
  { to: '/macibas', label: 'app.nav.learning', icon: BookOpen },
];

/** Where this person may go; somebody with several roles sees all of it. */
export function placesOf(viewer: Viewer): Place[] {
  const leads = hasRole(viewer, 'COORDINATOR') || hasRole(viewer, 'TRAINER');
  return [
    ...(hasRole(viewer, 'TRAINEE') ? trainee : []),
    ...(leads ? [{ to: '/kohortas', label: 'app.nav.cohorts', icon: UsersRound }] : []),
    ...(leads || hasRole(viewer, 'ADMINISTRATOR') ? [{ to: '/moduli', label: 'app.nav.modules', icon: Library }] : []),
    ...(hasRole(viewer, 'ADMINISTRATOR') ? [{ to: '/cilveki', label: 'app.nav.people', icon: UserRoundCog }] : []),
  ];
}
