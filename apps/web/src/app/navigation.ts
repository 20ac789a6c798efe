import { BookOpen, ClipboardList, FileSignature, House, Landmark, type LucideIcon, Library, ListTodo, PenLine, Scale, ShieldCheck, UserRoundCog, UsersRound } from 'lucide-react';
import type { ComponentType } from 'react';
import { WaitingMarks } from '../features/assessment/routes-staff';
import { WaitingProposals } from '../features/certification/routes';
import { hasRole, type Viewer } from '../platform/session';

export interface Place {
  to: string;
  /** Id of the words. */
  label: string;
  icon: LucideIcon;
  /** Current on this address only, and not below it. */
  end?: boolean;
  /** How much waits there; nothing while nothing does. */
  Count?: ComponentType;
}

const trainee: Place[] = [
  { to: '/', label: 'app.nav.home', icon: House, end: true },
  { to: '/macibas', label: 'app.nav.learning', icon: BookOpen },
];

const trainer: Place[] = [
  { to: '/testi', label: 'app.nav.tests', icon: ClipboardList },
  { to: '/vertesana', label: 'app.nav.marking', icon: PenLine, Count: WaitingMarks },
];

/** Where this person may go; somebody with several roles sees all of it. */
export function placesOf(viewer: Viewer): Place[] {
  const leads = hasRole(viewer, 'COORDINATOR') || hasRole(viewer, 'TRAINER');
  return [
    ...(hasRole(viewer, 'TRAINEE') ? trainee : []),
    ...(hasRole(viewer, 'COORDINATOR') || hasRole(viewer, 'OFFICIAL') ? [{ to: '/darbi', label: 'app.nav.worklist', icon: ListTodo }] : []),
    ...(leads ? [{ to: '/kohortas', label: 'app.nav.cohorts', icon: UsersRound }] : []),
    ...(hasRole(viewer, 'COORDINATOR') ? [{ to: '/lemumi', label: 'app.nav.decisions', icon: Scale, Count: WaitingProposals }] : []),
    ...(hasRole(viewer, 'COORDINATOR') ? [{ to: '/vienosanas', label: 'app.nav.agreements', icon: FileSignature }] : []),
    ...(hasRole(viewer, 'OFFICIAL') ? [{ to: '/parbaudes', label: 'app.nav.checks', icon: ShieldCheck }] : []),
    ...(hasRole(viewer, 'TRAINER') ? trainer : []),
    ...(leads || hasRole(viewer, 'ADMINISTRATOR') ? [{ to: '/moduli', label: 'app.nav.modules', icon: Library }] : []),
    ...(hasRole(viewer, 'ADMINISTRATOR') ? [{ to: '/cilveki', label: 'app.nav.people', icon: UserRoundCog }, { to: '/vietas', label: 'app.nav.places', icon: Landmark }] : []),
  ];
}

/** All pages that this person can open by name: those of the navigation, and what is reached from elsewhere. */
export function pagesOf(viewer: Viewer): Pick<Place, 'to' | 'label'>[] {
  const leads = hasRole(viewer, 'COORDINATOR') || hasRole(viewer, 'TRAINER');
  return [
    ...placesOf(viewer),
    ...(leads ? [{ to: '/parvertejumi', label: 'app.page.regrades' }] : []),
    ...(hasRole(viewer, 'COORDINATOR') || hasRole(viewer, 'ADMINISTRATOR') ? [{ to: '/vardu-labojumi', label: 'app.name-corrections' }, { to: '/dzesana', label: 'app.erasures' }] : []),
    { to: '/mani-dati', label: 'app.own-data' },
    { to: '/privatums', label: 'app.privacy' },
  ];
}
