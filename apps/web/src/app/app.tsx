import { RouterProvider } from 'react-router';
import { ConfirmDialog, SessionDialog } from '../platform/session';
import { Providers } from './providers';
import { router } from './router';

export function App() {
  return (
    <Providers>
      <RouterProvider router={router} />
      <ConfirmDialog />
      <SessionDialog />
    </Providers>
  );
}
