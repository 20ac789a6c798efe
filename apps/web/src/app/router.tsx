import { createBrowserRouter } from 'react-router';
import { publicRoutes as invited, routes as accounts } from '../features/accounts/routes';
import { routes as assessment } from '../features/assessment/routes';
import { staffRoutes as testing } from '../features/assessment/routes-staff';
import { routes as catalogue } from '../features/catalogue/routes';
import { publicRoutes as references, routes as certification } from '../features/certification/routes';
import { routes as learning } from '../features/learning/routes';
import { routes as training } from '../features/training/routes';
import { routes as verification } from '../features/verification/routes';
import { lazyPage, NotFound } from '../platform/page';
import { HomePage } from './home-page';
import { RouteError } from './route-error';
import { Shell } from './shell';
import { SignedIn } from './signed-in';
import { Starting } from './starting';

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <RouteError />,
    hydrateFallbackElement: <Starting />,
    children: [
      { path: 'ieiet', lazy: lazyPage(async () => (await import('./sign-in-page')).SignInPage) },
      ...verification,
      ...references,
      ...invited,
      {
        element: <SignedIn />,
        children: [
          { index: true, element: <HomePage /> },
          ...learning,
          ...assessment,
          ...testing,
          ...training,
          ...certification,
          ...catalogue,
          ...accounts,
        ],
      },
      { path: '*', element: <NotFound /> },
    ].map((route) => ({ errorElement: <RouteError />, ...route })),
  },
]);
