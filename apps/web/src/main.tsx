import './styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { watchConnection } from './platform/connection';
import { activateLocale, initialLocale } from './platform/i18n';
import { prefetchViewer } from './platform/session';

watchConnection();
prefetchViewer();
await activateLocale(initialLocale());

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
