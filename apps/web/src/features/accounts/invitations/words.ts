import type { ComponentType } from 'react';
import { addWords } from '../../../platform/i18n';
import { lazyPage } from '../../../platform/page';

/** A page with the words of invitations. */
export const invitationsPage = (load: () => Promise<ComponentType>) => lazyPage(async () => (await Promise.all([load(), addWords('invitations')]))[0]);
