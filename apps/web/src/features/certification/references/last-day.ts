import { formatDate } from '../../../platform/dates';
import type { Locale } from '../../../platform/i18n';

/** A link ends at midnight; the day before is its last one. */
export const lastDay = (expiresAt: string, locale: Locale): string => formatDate(new Date(Date.parse(expiresAt) - 1).toISOString(), locale);
