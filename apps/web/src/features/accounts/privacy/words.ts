import type { ComponentType } from 'react';
import { addWords } from '../../../platform/i18n';
import { lazyPage } from '../../../platform/page';

/** A page with the words about people's own data. */
export const privacyPage = (load: () => Promise<ComponentType>) => lazyPage(async () => (await Promise.all([load(), addWords('privacy')]))[0]);
