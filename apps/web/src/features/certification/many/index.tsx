import { lazy } from 'react';
import { addWords } from '../../../platform/i18n';

/** With their words, after the page on which people were chosen. */
export const RecordForMany = lazy(async () => ({
  default: (await Promise.all([import('./record-for-many'), addWords('many'), addWords('evidence')]))[0].RecordForMany,
}));

export const RenewForMany = lazy(async () => ({
  default: (await Promise.all([import('./renew-for-many'), addWords('many'), addWords('cycles')]))[0].RenewForMany,
}));
